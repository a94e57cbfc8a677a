from collections.abc import Callable


def scale(amounts: dict[str, float], factor: float) -> dict[str, float]:
    return {name: amount * factor for name, amount in amounts.items()}


def find(names: list[str], word: str) -> str:
    return next((name for name in names if word in name), None)


def times(minutes: tuple[int, ...]) -> tuple[int, int]:
    return min(minutes), max(minutes)


def each(names: list[str], change: Callable[[str], str]) -> list[str]:
    return [change(name) for name in names]


def show(names: list[str], title: str = None):
    print(title or "Recipes", *names, sep="\n")
