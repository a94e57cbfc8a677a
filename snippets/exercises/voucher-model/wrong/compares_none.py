# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from typing import Self

from pydantic import BaseModel, Field, field_validator, model_validator


class Voucher(BaseModel):
    code: str = Field(min_length=4, max_length=12)
    percent: int | None = Field(None, ge=1, le=100)
    cents: int | None = Field(None, ge=1)
    minimum: int = Field(0, ge=0)

    @field_validator("code", mode="before")
    @classmethod
    def tidy(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value

    @model_validator(mode="after")
    def one_discount(self) -> Self:
        if (self.percent is None) == (self.cents is None):
            raise ValueError("give either percent or cents")
        if self.minimum < self.cents:
            raise ValueError("minimum must be at least cents")
        return self
