from dataclasses import dataclass, field


@dataclass
class Bed:
    name: str
    plants: list[str] = None
    helpers: set[str] = None
    watered: bool = field(default=False, kw_only=True)

    def __post_init__(self):
        self.plants = self.plants or ["radish"]
        self.helpers = self.helpers or set()
