# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from decimal import Decimal

from pydantic import BaseModel, Field, ValidationError


class Product(BaseModel):
    name: str = Field(min_length=2, max_length=40)
    price: Decimal = Field(gt=0, decimal_places=2, description="euros")
    stock: int = Field(default=0, ge=0, multiple_of=6)
    sku: str = Field(pattern=r"^[A-Z]{2}-\d{4}$")
    sizes: list[str] = Field(default_factory=list, max_length=2)


mug = Product(name="Mug", price="4.50", sku="KI-0107")
print(mug)
print(Product.model_fields["price"].description)

try:
    Product(name="M", price=0, stock=7, sku="1", sizes=["S", "M", "L"])
except ValidationError as error:
    for one in error.errors():
        print(*one["loc"], "-", one["msg"])
