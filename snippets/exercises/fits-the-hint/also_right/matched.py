import types
import typing


def fits(value: typing.Any, hint: typing.Any) -> bool:
    if typing.is_typeddict(hint):
        return fits_keys(value, hint)
    origin, kinds = typing.get_origin(hint), typing.get_args(hint)
    match origin, value:
        case typing.Literal, _:
            return value in kinds
        case ((typing.Union | types.UnionType), _):
            return any(fits(value, kind) for kind in kinds)
        case None, bool():
            return hint is bool
        case None, _:
            return isinstance(value, hint)
        case _, list() if origin is list:
            return all(fits(item, *kinds) for item in value)
        case _, dict() if origin is dict:
            pairs = [
                pair for item in value.items() for pair in zip(item, kinds)
            ]
            return all(fits(*pair) for pair in pairs)
    return False


def fits_keys(value: typing.Any, hint: typing.Any) -> bool:
    if not isinstance(value, dict):
        return False
    hints = typing.get_type_hints(hint, include_extras=True)
    for key, kind in hints.items():
        optional = typing.get_origin(kind) is typing.NotRequired
        if optional:
            (kind,) = typing.get_args(kind)
        if key in value and not fits(value[key], kind):
            return False
        if key not in value and not optional:
            return False
    return set(value) <= set(hints)
