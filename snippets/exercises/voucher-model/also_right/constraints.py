# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from typing import Annotated, Self

from pydantic import BaseModel, Field, StringConstraints, model_validator

Code = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_upper=True, min_length=4, max_length=12
    ),
]


class Voucher(BaseModel):
    code: Code
    percent: int | None = Field(None, ge=1, le=100)
    cents: int | None = Field(None, ge=1)
    minimum: int = Field(0, ge=0)

    @model_validator(mode="after")
    def percent_or_cents(self) -> Self:
        given = [self.percent, self.cents].count(None)
        if given != 1:
            raise ValueError("give either percent or cents")
        return self

    @model_validator(mode="after")
    def no_money_back(self) -> Self:
        if self.minimum < (self.cents or 0):
            raise ValueError("minimum must be at least cents")
        return self
