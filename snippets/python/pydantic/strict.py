# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Order(BaseModel):
    model_config = ConfigDict(strict=True)
    number: int
    due: date
    price: float = Field(strict=False)


text = '{"number": 7, "due": "2026-12-01", "price": "2.50"}'
print(Order.model_validate_json(text))

sent = {"number": "7", "due": "2026-12-01", "price": "2.50"}
try:
    Order.model_validate(sent)
except ValidationError as error:
    for one in error.errors():
        print(*one["loc"], "-", one["msg"])

print(Order.model_validate(sent, strict=False))
