# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
import json
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints, ValidationError

Name = Annotated[str, StringConstraints(min_length=1, max_length=20)]
Percent = Annotated[int, Field(ge=0, le=100)]
Volts = Annotated[float, Field(gt=0, le=5)]


class Reading(BaseModel):
    plant: Name
    moisture: Percent
    battery: Volts | None = None
    note: str = ""


def wrong_fields(text):
    try:
        Reading(**json.loads(text))
    except ValidationError as error:
        return [".".join(map(str, one["loc"])) for one in error.errors()]
    else:
        return []
