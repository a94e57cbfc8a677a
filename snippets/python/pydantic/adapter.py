# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, TypeAdapter, ValidationError


class Note(BaseModel):
    id: int
    title: str


notes = TypeAdapter(list[Note])

found = notes.validate_json('[{"id": 1, "title": "Tea"}]')
print(found)
print(notes.dump_python(found))
print(notes.dump_json(found))

try:
    notes.validate_python([{"id": 1, "title": "Tea"}, {"id": "x"}])
except ValidationError as error:
    print([one["loc"] for one in error.errors()])

print(TypeAdapter(dict[str, int]).validate_python({"tea": "3"}))
