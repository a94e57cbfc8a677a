# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel


class Reading(BaseModel):
    plant: str
    moisture: int
    battery: float
    note: str


def wrong_fields(text):
    Reading.model_validate_json(text)
    return []
