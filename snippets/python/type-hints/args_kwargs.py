from typing import TypedDict, Unpack


class Filters(TypedDict, total=False):
    status: str
    limit: int


def basket(*names: str, **counts: int) -> list[str]:
    more = [f"{count} {name}" for name, count in counts.items()]
    return [*names, *more]


def find_orders(*ids: int, **filters: Unpack[Filters]) -> str:
    return f"{ids} {filters}"


print(basket("tea", "milk", eggs=6))
print(find_orders(1001, 1002, status="paid", limit=5))
