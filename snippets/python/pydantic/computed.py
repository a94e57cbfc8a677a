# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import date
from decimal import Decimal

from pydantic import BaseModel, Field, computed_field, field_serializer


class Line(BaseModel):
    item: str
    price: Decimal
    quantity: int = 1
    due: date
    cost: Decimal = Field(Decimal(1), exclude=True)

    @computed_field
    @property
    def total(self) -> Decimal:
        return self.price * self.quantity

    @field_serializer("due")
    def day_first(self, value: date) -> str:
        return value.strftime("%d.%m.%Y")


line = Line(item="tea", price="2.50", quantity=3, due="2026-12-01")
print(line.total)
print(line.model_dump_json())
