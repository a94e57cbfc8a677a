from collections.abc import Iterable, Mapping, Sequence


def total(prices: Iterable[float]) -> float:
    return sum(prices)


def latest(notes: Sequence[str]) -> str:
    return notes[-1]


def price_of(name: str, prices: Mapping[str, float]) -> float:
    return prices.get(name, 0.0)


whole: list[int] = [5, 7]
print(total(whole), total(price / 2 for price in whole))
print(latest(["call Ada", "buy tea"]), latest(("pay",)))
print(price_of("tea", {"tea": 5}))
