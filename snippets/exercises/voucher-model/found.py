"""For the tests: what a model finds wrong."""

from pydantic import ValidationError


def complaints(model, **values):
    """Of each error the field, or its message where it belongs to no field."""
    try:
        model(**values)
    except ValidationError as error:
        return [
            ".".join(map(str, one["loc"])) or one["msg"].split(", ", 1)[-1]
            for one in error.errors()
        ]
    return []
