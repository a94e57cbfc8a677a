from flask import abort

MOST = 1_000_000


def find_errors(data):
    """What is wrong with the fields of a product: ``{field: message}``."""
    if not isinstance(data, dict):
        abort(400, "a product is a JSON object")
    unknown = data.keys() - {"name", "price", "stock"}
    errors = dict.fromkeys(unknown, "is unknown")
    name = data.get("name")
    if not isinstance(name, str) or not 1 <= len(name.strip()) <= 80:
        errors["name"] = "must be a text of 1 to 80 characters"
    if not is_whole(data.get("price"), 1, MOST):
        errors["price"] = f"must be a whole number from 1 to {MOST}"
    if not is_whole(data.get("stock", 0), 0, MOST):
        errors["stock"] = f"must be a whole number from 0 to {MOST}"
    return errors


def is_whole(value, least, most):
    # Not isinstance: True and False are of type bool, which is a kind of int.
    return type(value) is int and least <= value <= most
