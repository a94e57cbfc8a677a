# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import (
    BaseModel,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)


# region checks
class Order(BaseModel):
    quantity: int = Field(gt=0)

    @model_validator(mode="before")
    @classmethod
    def first(cls, data: object) -> object:
        print("model before:", data)
        return data

    @field_validator("quantity", mode="before")
    @classmethod
    def second(cls, value: object) -> object:
        print("field before:", repr(value))
        return value

    @field_validator("quantity")
    @classmethod
    def third(cls, value: int) -> int:
        print("field after:", repr(value))
        return value

    @model_validator(mode="after")
    def last(self) -> "Order":
        print("model after:", self)
        return self


for text in [" 3 ", "0"]:
    try:
        Order(quantity=text)
    except ValidationError as error:
        print(error.errors()[0]["type"])
# endregion
