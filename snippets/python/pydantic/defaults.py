# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, Field, ValidationError


class Note(BaseModel):
    title: str
    text: str | None
    colour: str = "white"
    folder: str | None = None
    tags: list[str] = []
    initial: str = Field(default_factory=lambda data: data["title"][0])


first = Note(title="Tea", text=None)
second = Note(title="Milk", text="two litres")
first.tags.append("shop")
print(first)
print(second)

try:
    Note(title="Jam", colour=None, initial="j")
except ValidationError as error:
    for one in error.errors():
        print(*one["loc"], "-", one["msg"])
