# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

# region messages
TEXTS = {
    "missing": "Please fill in this field.",
    "int_parsing": "Please give a whole number.",
    "greater_than_equal": "Must be {ge} or more.",
    "string_too_short": "At least {min_length} characters, please.",
}


def messages(error: ValidationError) -> dict[str, str]:
    found = {}
    for one in error.errors():
        field = ".".join(map(str, one["loc"]))
        text = TEXTS.get(one["type"])
        text = text.format(**one.get("ctx", {})) if text else one["msg"]
        found.setdefault(field, text.removeprefix("Value error, "))
    return found


# endregion
# region use
def empty_to_none(value):
    return None if value == "" else value


class SignUp(BaseModel):
    name: str = Field(min_length=2)
    age: int = Field(ge=18)
    rooms: Annotated[int | None, BeforeValidator(empty_to_none)] = None


for form in [
    {"name": "A", "age": "old", "rooms": "two"},
    {"name": "Ada", "age": "17", "rooms": ""},
    {"name": "Ada", "age": "36", "rooms": ""},
]:
    try:
        print(SignUp.model_validate(form))
    except ValidationError as error:
        print(messages(error))
# endregion
