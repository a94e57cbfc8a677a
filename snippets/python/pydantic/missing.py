# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import MISSING, BaseModel


class NoteChange(BaseModel):
    title: str | MISSING = MISSING
    text: str | None | MISSING = MISSING


change = NoteChange.model_validate({"text": None})
print(change.title is MISSING, change.text is MISSING)
print(change.model_dump())
