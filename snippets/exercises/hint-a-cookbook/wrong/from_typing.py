# ruff: noqa: UP006, UP035, UP045
from typing import Callable, Dict, List, Optional, Tuple


def scale(amounts: Dict[str, float], factor: float) -> Dict[str, float]:
    return {name: amount * factor for name, amount in amounts.items()}


def find(names: List[str], word: str) -> Optional[str]:
    return next((name for name in names if word in name), None)


def times(minutes: Tuple[int, ...]) -> Tuple[int, int]:
    return min(minutes), max(minutes)


def each(names: List[str], change: Callable[[str], str]) -> List[str]:
    return [change(name) for name in names]


def show(names: List[str], title: Optional[str] = None) -> None:
    print(title or "Recipes", *names, sep="\n")
