# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, ValidationError


class User(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    name: str
    age: int


@dataclass
class Row:  # stands for a row from the database
    id: int
    name: str
    age: int


print(User(name="Ada", age=36))
print(User.model_validate({"name": "Bob", "age": "41"}))
print(User.model_validate_json('{"name": "Cem", "age": 29}'))
print(User.model_validate(Row(7, "Dee", 52)))

try:
    User.model_validate_json('{"name": "Eve",')
except ValidationError as error:
    print(error.errors()[0]["type"])
