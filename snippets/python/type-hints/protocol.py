from collections.abc import Iterable
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasTotal(Protocol):
    def total(self) -> int: ...


class Order:
    def total(self) -> int:
        return 12


class Voucher:
    def total(self) -> int:
        return -5


def to_pay(items: Iterable[HasTotal]) -> int:
    return sum(item.total() for item in items)


print(to_pay([Order(), Voucher()]))
print(isinstance(Order(), HasTotal), isinstance("tea", HasTotal))
print(Order.__bases__)
