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
def seen(step, value):
    print(f"{step}: {value!r}")
    return value


class Order(BaseModel):
    quantity: int = Field(gt=0)

    @model_validator(mode="before")
    @classmethod
    def first(cls, data: object) -> object:
        return seen("model before", data)

    @field_validator("quantity", mode="before")
    @classmethod
    def second(cls, value: object) -> object:
        return seen("field before", value)

    @field_validator("quantity")
    @classmethod
    def third(cls, value: int) -> int:
        return seen("field after", value)

    @model_validator(mode="after")
    def last(self) -> "Order":
        return seen("model after", self)


for text in [" 3 ", "0"]:
    try:
        Order(quantity=text)
    except ValidationError as error:
        print(error.errors()[0]["type"])
# endregion
