from dataclasses import MISSING, dataclass, field, fields, is_dataclass


@dataclass
class Product:
    name: str = field(metadata={"label": "Name of the product"})
    price: int = field(default=0, metadata={"label": "Price in EUR"})


for entry in fields(Product):
    required = entry.default is entry.default_factory is MISSING
    label = entry.metadata["label"]
    print(entry.name, entry.type.__name__, required, label)

product = Product("tea", 5)
print([getattr(product, entry.name) for entry in fields(product)])
print(is_dataclass(product), is_dataclass(Product))
