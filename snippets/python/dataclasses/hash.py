from dataclasses import dataclass


@dataclass
class User:
    name: str


@dataclass(frozen=True)
class Point:
    x: int
    y: int


try:
    hash(User("Ada"))
except TypeError as error:
    print(error)

stock = {Point(1, 2): "tea"}
print(stock[Point(1, 2)], len({Point(1, 2), Point(1, 2)}))
