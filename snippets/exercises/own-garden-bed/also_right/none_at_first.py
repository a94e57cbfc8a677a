from dataclasses import KW_ONLY, dataclass


@dataclass
class Bed:
    name: str
    plants: list[str] | None = None
    helpers: set[str] | None = None
    _: KW_ONLY
    watered: bool = False

    def __post_init__(self):
        if self.plants is None:
            self.plants = ["radish"]
        if self.helpers is None:
            self.helpers = set()
