def scale(amounts: dict[str, float], factor: float) -> dict[str, float]:
    return {name: amount * factor for name, amount in amounts.items()}


def find(names: list[str], word: str) -> str | None:
    return next((name for name in names if word in name), None)


def times(minutes: tuple[int, ...]) -> tuple[int, int]:
    return min(minutes), max(minutes)


def each(names: list[str], change: callable) -> list[str]:
    return [change(name) for name in names]


def show(names: list[str], title: str | None = None) -> None:
    print(title or "Recipes", *names, sep="\n")
