# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    StringConstraints,
    ValidationError,
)


def check_even(value: int) -> int:
    if value % 2:
        raise ValueError(f"{value} is odd")
    return value


Positive = Annotated[int, Field(gt=0)]
Even = Annotated[Positive, AfterValidator(check_even)]
Code = Annotated[str, StringConstraints(to_upper=True, min_length=4)]


class Order(BaseModel):
    code: Code
    socks: Even = 2
    sizes: list[Positive] = []


print(Order(code="ki-7", socks=4, sizes=[36, 41]))
try:
    Order(code="k", socks=3, sizes=[36, 0])
except ValidationError as error:
    for one in error.errors():
        print(one["loc"], one["msg"])
