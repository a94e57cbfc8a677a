from dataclasses import dataclass


@dataclass
class Product:
    name: str
    stock: int = 0


try:

    @dataclass
    class Tea(Product):
        origin: str

except TypeError as error:
    # Python 3.14 names the other field too
    print(str(error).removesuffix(" 'stock'"))


@dataclass(kw_only=True)
class Coffee(Product):
    origin: str


print(Coffee("Kenya AA", 12, origin="Nyeri"))
