from dataclasses import dataclass, field

FIRST_PLANTS = ["radish"]


@dataclass
class Bed:
    name: str
    plants: list[str] = field(default_factory=lambda: FIRST_PLANTS)
    helpers: set[str] = field(default_factory=set)
    watered: bool = field(default=False, kw_only=True)
