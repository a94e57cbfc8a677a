from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def logged(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", function.__name__)
        return function(*args, **kwargs)

    return wrapper


@logged
def total(prices: list[int], discount: int = 0) -> int:
    return sum(prices) - discount


print(total([5, 7], discount=2))
