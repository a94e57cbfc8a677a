import inspect
from collections.abc import Callable
from typing import Any, get_args, get_origin, get_type_hints


def search(word: str, limit: int = 10, price: float = 0) -> list[str]:
    return [f"{word} {limit} {price}"]


def call(function: Callable[..., Any], query: dict[str, str]) -> Any:
    hints = get_type_hints(function)
    return function(**{key: hints[key](query[key]) for key in query})


print(call(search, {"word": "tea", "limit": "5", "price": "2"}))
print(inspect.signature(search))
for name, parameter in inspect.signature(search).parameters.items():
    print(name, parameter.annotation, parameter.default)
found = get_type_hints(search)["return"]
print(get_origin(found), get_args(found))
