from dataclasses import dataclass, field
from functools import cached_property


@dataclass(slots=True)
class Broken:
    prices: list[int]

    @cached_property
    def total(self) -> int:
        return sum(self.prices)


@dataclass(slots=True)
class Cart:
    prices: list[int]
    _total: int | None = field(default=None, init=False, repr=False)

    @property
    def total(self) -> int:
        if self._total is None:
            self._total = sum(self.prices)
        return self._total


try:
    print(Broken([5, 7]).total)
except TypeError as error:
    print(error)
print(Cart([5, 7]).total, Cart([5, 7]))
