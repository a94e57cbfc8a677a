# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import date
from decimal import Decimal

from pydantic import BaseModel


class Invoice(BaseModel):
    number: int
    due: date
    total: Decimal
    note: str | None = None
    paid: bool = False


bill = Invoice(number=7, due="2026-12-01", total="19.90", paid=False)
print(bill.model_dump())
print(bill.model_dump(mode="json"))
print(bill.model_dump_json(exclude_none=True))
print(bill.model_dump(include={"number", "paid"}))
print(bill.model_dump(exclude={"due", "total"}, exclude_defaults=True))
print(sorted(bill.model_dump(exclude_unset=True)))
print(bill.model_dump_json(include={"number", "due"}, indent=2))
