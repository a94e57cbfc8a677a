# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pydantic"]
# ///
from flask import Flask, request
from pydantic import BaseModel, Field, ValidationError

app = Flask(__name__)


class NewOrder(BaseModel):
    item: str = Field(min_length=1)
    quantity: int = Field(1, gt=0, le=99)


@app.errorhandler(ValidationError)
def invalid(error):
    errors = error.errors(
        include_url=False, include_context=False, include_input=False
    )
    return {"errors": errors}, 422


@app.post("/orders")
def create_order():
    order = NewOrder.model_validate(request.get_json())
    return order.model_dump(mode="json"), 201
