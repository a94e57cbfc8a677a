# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError


class Card(BaseModel):
    kind: Literal["card"]
    number: str


class Transfer(BaseModel):
    kind: Literal["transfer", "sepa"]
    iban: str


Payment = Annotated[Card | Transfer, Field(discriminator="kind")]
payments = TypeAdapter(list[Payment])
print(payments.validate_python([{"kind": "sepa", "iban": "DE02"}]))

wrong = [{"kind": "card"}, {"kind": "cash"}, {}]
for adapter in [payments, TypeAdapter(list[Card | Transfer])]:
    try:
        adapter.validate_python(wrong)
    except ValidationError as error:
        for one in error.errors():
            print(one["loc"], one["type"])
