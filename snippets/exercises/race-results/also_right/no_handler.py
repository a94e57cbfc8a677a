# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pydantic"]
# ///
from datetime import date
from typing import Annotated

from flask import Flask, Response, abort, make_response, request
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

Name = Annotated[str, Field(min_length=1, max_length=40)]


class Runner(BaseModel, extra="forbid"):
    name: Name
    minutes: Annotated[float, Field(gt=0)] | None = None


class Race(BaseModel, extra="forbid"):
    name: Name
    day: date
    runners: Annotated[list[Runner], Field(min_length=1)]


class Query(BaseModel, extra="forbid"):
    limit: Annotated[int, Field(ge=1, le=50)] = 10


RACES = TypeAdapter(list[Race])


def valid(model, data):
    try:
        return model.model_validate(data)
    except ValidationError as error:
        paths = []
        for one in error.errors():
            first, *rest = one["loc"]
            paths.append(first + "".join(f".{part}" for part in rest))
        abort(make_response({"wrong": paths}, 422))


def create_app():
    app = Flask(__name__)
    races = []

    @app.post("/races")
    def add_race():
        races.append(valid(Race, request.get_json()))
        body = races[-1].model_dump_json()
        return Response(body, 201, mimetype="application/json")

    @app.get("/races")
    def first_races():
        limit = valid(Query, request.args.to_dict()).limit
        body = RACES.dump_json(races[:limit])
        return Response(body, mimetype="application/json")

    return app
