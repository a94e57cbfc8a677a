# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, Field, ValidationError


class Reading(BaseModel):
    plant: str = Field(min_length=1, max_length=20)
    moisture: int = Field(gt=0, lt=100)
    battery: float | None = Field(None, gt=0, le=5)
    note: str = ""


def wrong_fields(text):
    try:
        Reading.model_validate_json(text)
    except ValidationError as error:
        return [one["loc"][0] for one in error.errors()]
    return []
