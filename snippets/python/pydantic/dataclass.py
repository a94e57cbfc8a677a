# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from dataclasses import dataclass as plain_dataclass

from pydantic import Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass


@dataclass
class Price:
    amount: float = Field(gt=0)
    currency: str = "EUR"


@plain_dataclass
class Point:
    x: int
    y: int


print(Price(amount="4.50"))
print(TypeAdapter(Price).dump_python(Price(2)))
print(Point("1", "2"))
print(TypeAdapter(Point).validate_python({"x": "1", "y": "2"}))

try:
    Price(amount=0)
except ValidationError as error:
    print(error.errors()[0]["loc"], error.errors()[0]["msg"])
