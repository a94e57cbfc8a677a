# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, ValidationError, field_validator


class Note(BaseModel):
    title: str
    tags: list[str] = []

    @field_validator("title")
    @classmethod
    def not_blank(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("write a title")
        return value.strip()

    @field_validator("tags", mode="before")
    @classmethod
    def split(cls, value: object) -> object:
        return value.split(",") if isinstance(value, str) else value


print(Note(title="  Shop ", tags="tea,milk"))

try:
    Note(title=" ")
except ValidationError as error:
    print(error.errors()[0]["msg"])
