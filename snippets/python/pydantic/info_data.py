# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import date

from pydantic import (
    BaseModel,
    ValidationError,
    ValidationInfo,
    field_validator,
)


class Booking(BaseModel):
    start: date
    end: date

    @field_validator("end")
    @classmethod
    def after_start(cls, value: date, info: ValidationInfo) -> date:
        if "start" in info.data and value <= info.data["start"]:
            raise ValueError("must be after the start")
        return value


for start in ["2026-12-24", "tomorrow"]:
    try:
        Booking(start=start, end="2026-12-22")
    except ValidationError as error:
        print([one["loc"] for one in error.errors()])
