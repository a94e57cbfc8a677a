from dataclasses import dataclass, field


@dataclass
class Bed:
    name: str
    plants: list[str] = field(default_factory=lambda: ["radish"])
    helpers: set[str] = field(default_factory=set)
    watered: bool = False
