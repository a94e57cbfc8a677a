from dataclasses import dataclass, fields


@dataclass
class Product:
    name: str
    price: int
    unit: str = "piece"

    def __post_init__(self):
        self.name = self.name.title()


@dataclass
class Tea(Product):
    unit: str = "100 g"
    origin: str = "unknown"

    def __post_init__(self):
        super().__post_init__()
        self.origin = self.origin.title()


print([field.name for field in fields(Tea)])
print(Tea("green tea", 5, origin="japan"))
print(Product("tea", 5) == Tea("tea", 5))
