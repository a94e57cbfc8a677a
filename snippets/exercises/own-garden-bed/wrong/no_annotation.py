from dataclasses import dataclass, field


@dataclass
class Bed:
    name: str
    plants: list[str] = field(default_factory=lambda: ["radish"])
    helpers = set()
    watered: bool = field(default=False, kw_only=True)
