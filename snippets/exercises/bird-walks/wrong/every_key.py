import json
from dataclasses import asdict, dataclass, field
from datetime import date


@dataclass
class Sighting:
    species: str
    count: int = 1
    note: str | None = None


@dataclass
class Walk:
    day: date
    place: str
    weather: str | None = None
    sightings: list[Sighting] = field(default_factory=list)


def walk_from(row):
    row["day"] = date.fromisoformat(row["day"])
    row["sightings"] = [Sighting(**one) for one in row.get("sightings", [])]
    return Walk(**row)


def load(text: str) -> list[Walk]:
    return [walk_from(row) for row in json.loads(text)]


def without_none(pairs):
    return {key: value for key, value in pairs if value is not None}


def dump(walks: list[Walk]) -> str:
    rows = [asdict(walk, dict_factory=without_none) for walk in walks]
    return json.dumps(rows, default=str)
