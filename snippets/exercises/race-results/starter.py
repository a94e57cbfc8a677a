# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pydantic"]
# ///
from flask import Flask, request
from pydantic import BaseModel


class Race(BaseModel):
    name: str
    day: str
    runners: list[dict]


def create_app():
    app = Flask(__name__)
    races = []

    @app.post("/races")
    def add_race():
        race = Race.model_validate(request.get_json())
        races.append(race)
        return race.model_dump(), 201

    @app.get("/races")
    def first_races():
        return [race.model_dump() for race in races]

    return app
