# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pydantic"]
# ///
from datetime import date

from flask import Flask, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Known(BaseModel):
    """Has the fields that are named, and no others."""

    model_config = ConfigDict(extra="forbid")


class Runner(Known):
    name: str = Field(min_length=1, max_length=40)
    minutes: float | None = Field(None, gt=0)


class Race(Known):
    name: str = Field(min_length=1, max_length=40)
    day: date
    runners: list[Runner] = Field(min_length=1)


class Query(Known):
    limit: int = Field(10, ge=1, le=50)


def create_app():
    app = Flask(__name__)
    races = []

    @app.post("/races")
    def add_race():
        try:
            race = Race.model_validate(request.get_json())
        except ValidationError as error:
            paths = [".".join(map(str, one["loc"])) for one in error.errors()]
            return {"wrong": paths}, 422
        races.append(race)
        return race.model_dump(mode="json"), 201

    @app.get("/races")
    def first_races():
        query = Query.model_validate(request.args.to_dict())
        return [race.model_dump(mode="json") for race in races[: query.limit]]

    return app
