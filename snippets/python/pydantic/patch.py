# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, Field, ValidationError


class Note(BaseModel):
    title: str
    text: str | None = None
    colour: str = "white"


class NoteChange(BaseModel):
    title: str = Field("", min_length=1)
    text: str | None = None


stored = Note(title="Shop", text="tea", colour="blue")

for body in ['{"title": "Tea"}', '{"text": null}', '{"title": null}']:
    try:
        change = NoteChange.model_validate_json(body)
    except ValidationError as error:
        print(error.errors()[0]["loc"], error.errors()[0]["msg"])
    else:
        sent = change.model_dump(exclude_unset=True)
        print(change.model_fields_set, stored.model_copy(update=sent))
