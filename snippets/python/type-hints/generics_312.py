# /// script
# requires-python = ">=3.12"
# ///
from collections.abc import Iterable, Sequence, Sized


def first[T](items: Sequence[T]) -> T:
    return items[0]


def longest[S: Sized](items: Iterable[S]) -> S:
    return max(items, key=len)


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item

    def swap(self, item: T) -> T:
        self.item, old = item, self.item
        return old


print(first([5, 7]), longest(["tea", "milk"]))
print(Box[str]("tea").swap("milk"))
print(Box.__type_params__)
