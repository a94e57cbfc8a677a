# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, ValidationError


class Order(BaseModel):
    item: str
    quantity: int = 1
    tags: list[str] = []


order = Order(item="tea", quantity="3")
print(order)
print(order.quantity + 1)
print(order.model_dump())

try:
    Order(quantity="many")
except ValidationError as error:
    for one in error.errors():
        print(one["loc"], one["msg"])
