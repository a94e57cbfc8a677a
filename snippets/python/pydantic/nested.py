# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, ValidationError


class Address(BaseModel):
    city: str


class Line(BaseModel):
    item: str
    quantity: int = 1


class Order(BaseModel):
    ship_to: Address
    lines: list[Line]


lines = [{"item": "tea"}, {"item": "jam", "quantity": 2}]
order = Order(ship_to={"city": "Ulm"}, lines=lines)
print(order.ship_to.city, order.lines[1])
print(order.model_dump())
print(order.model_dump(include={"lines": {"__all__": {"item"}}}))

try:
    Order(ship_to={}, lines=[{"item": "tea"}, {"quantity": 2}])
except ValidationError as error:
    print([one["loc"] for one in error.errors()])
