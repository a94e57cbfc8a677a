from collections.abc import Callable

Amounts = dict[str, float]
Names = list[str]
Change = Callable[[str], str]


def scale(amounts: Amounts, factor: float) -> Amounts:
    return {name: amount * factor for name, amount in amounts.items()}


def find(names: Names, word: str) -> "str | None":
    return next((name for name in names if word in name), None)


def times(minutes: tuple[int, ...]) -> tuple[int, int]:
    return min(minutes), max(minutes)


def each(names: Names, change: Change) -> Names:
    return [change(name) for name in names]


def show(names: Names, title: "str | None" = None) -> None:
    print(title or "Recipes", *names, sep="\n")
