from types import UnionType
from typing import (
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)


def fits_typed_dict(value: Any, hint: Any) -> bool:
    hints = get_type_hints(hint)
    return (
        isinstance(value, dict)
        and value.keys() == hints.keys()
        and all(fits(value[key], hints[key]) for key in value)
    )


def fits(value: Any, hint: Any) -> bool:
    if is_typeddict(hint):
        return fits_typed_dict(value, hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in args
    if origin in (Union, UnionType):
        return any(fits(value, arg) for arg in args)
    if origin is list:
        return isinstance(value, list) and all(
            fits(item, args[0]) for item in value
        )
    if origin is dict:
        return isinstance(value, dict) and all(
            fits(key, args[0]) and fits(value[key], args[1]) for key in value
        )
    if isinstance(value, bool):
        return hint is bool
    return isinstance(value, hint)
