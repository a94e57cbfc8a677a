import json
from dataclasses import dataclass, field
from datetime import date
from typing import Self


@dataclass
class Sighting:
    species: str
    count: int = 1
    note: str | None = None

    @classmethod
    def from_dict(cls, row: dict) -> Self:
        return cls(row["species"], row.get("count", 1), row.get("note"))


@dataclass
class Walk:
    day: date
    place: str
    weather: str | None = None
    sightings: list[Sighting] = field(default_factory=list)

    @classmethod
    def from_dict(cls, row: dict) -> Self:
        return cls(
            date.fromisoformat(row["day"]),
            row["place"],
            row.get("weather"),
            [Sighting.from_dict(one) for one in row.get("sightings", [])],
        )


def encode(value):
    if isinstance(value, date):
        return value.isoformat()
    return {k: v for k, v in vars(value).items() if v is not None}


def load(text: str) -> list[Walk]:
    return [Walk.from_dict(row) for row in json.loads(text)]


def dump(walks: list[Walk]) -> str:
    return json.dumps(walks, default=encode)
