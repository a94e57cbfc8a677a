# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pydantic"]
# ///
from typing import Literal

from flask import Flask, request
from pydantic import BaseModel, Field, ValidationError

app = Flask(__name__)


class Search(BaseModel):
    q: str = ""
    page: int = Field(1, ge=1)
    sort: Literal["name", "price"] = "name"
    tag: list[str] = []


@app.get("/products")
def products():
    query = request.args.to_dict()
    query["tag"] = request.args.getlist("tag")
    try:
        search = Search.model_validate(query)
    except ValidationError as error:
        wrong = [one["loc"][0] for one in error.errors()]
        return {"wrong parameters": wrong}, 422
    return search.model_dump()
