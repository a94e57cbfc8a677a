# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import AliasChoices, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Order(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        serialize_by_alias=True,
    )
    order_id: int
    unit_price: float
    from_shop: str = Field("web", alias="from")
    name: str = Field(validation_alias=AliasChoices("name", "client"))


sent = {"orderId": 7, "unitPrice": 4.5, "from": "app", "client": "Ada"}
order = Order.model_validate(sent)
print(order)
print(order.model_dump())
print(order.model_dump(by_alias=False, include={"order_id"}))
print(Order(order_id=8, unit_price=2, name="Bob").from_shop)
