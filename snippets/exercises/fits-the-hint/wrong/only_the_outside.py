from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, is_typeddict


def fits(value: Any, hint: Any) -> bool:
    origin = get_origin(hint)
    if is_typeddict(hint):
        return (
            isinstance(value, dict)
            and hint.__required_keys__ <= value.keys()
            and value.keys() <= hint.__annotations__.keys()
        )
    if origin is Literal:
        return value in get_args(hint)
    if origin in (Union, UnionType):
        return any(fits(value, arg) for arg in get_args(hint))
    if isinstance(value, bool):
        return hint is bool
    return isinstance(value, origin or hint)
