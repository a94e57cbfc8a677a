# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, ConfigDict, Field


class Order(BaseModel):
    """An order as clients send it."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"item": "tea", "quantity": 2}]}
    )
    item: str = Field(description="what to send", examples=["tea"])
    quantity: int = Field(1, gt=0)
    note: str | None = None


schema = Order.model_json_schema()
for name, part in schema.pop("properties").items():
    print(name, part)
print(schema)
