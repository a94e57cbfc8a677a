# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, Field, ValidationError


class Line(BaseModel):
    item: str
    quantity: int = Field(gt=0)


class Order(BaseModel):
    number: int
    lines: list[Line]


lines = [{"item": "tea", "quantity": 2}, {"item": 7, "quantity": 0}]
try:
    Order.model_validate({"lines": lines})
except ValidationError as error:
    print(error.title, error.error_count())
    for one in error.errors():
        print(one["loc"], one["type"], "-", one["msg"])
    print(error.errors(include_url=False)[-1])
