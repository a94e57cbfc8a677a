from collections.abc import Iterable, Sequence, Sized
from typing import Generic, TypeVar

T = TypeVar("T")
S = TypeVar("S", bound=Sized)


def first(items: Sequence[T]) -> T:
    return items[0]


def longest(items: Iterable[S]) -> S:
    return max(items, key=len)


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def swap(self, item: T) -> T:
        self.item, old = item, self.item
        return old


print(first([5, 7]), longest(["tea", "milk"]))
print(Box[str]("tea").swap("milk"))
