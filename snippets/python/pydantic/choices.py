# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from enum import Enum
from typing import Literal

from pydantic import BaseModel, ValidationError


class Status(Enum):
    OPEN = "open"
    SHIPPED = "shipped"


class Order(BaseModel):
    status: Status = Status.OPEN
    size: Literal["S", "M", "L"] = "M"


order = Order(status="shipped", size="L")
print(order.status is Status.SHIPPED, order.model_dump())
print(order.model_dump_json())

try:
    Order(status="lost", size="m")
except ValidationError as error:
    for one in error.errors():
        print(one["type"], "-", one["msg"])
