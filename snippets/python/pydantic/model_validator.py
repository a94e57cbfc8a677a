# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import date
from typing import Self

from pydantic import BaseModel, ValidationError, model_validator


class Booking(BaseModel):
    start: date
    end: date

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if self.end <= self.start:
            raise ValueError("the end must be after the start")
        return self


try:
    Booking(start="2026-12-24", end="2026-12-22")
except ValidationError as error:
    first = error.errors()[0]
    print(first["loc"], first["type"], first["msg"])
