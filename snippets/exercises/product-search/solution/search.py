import re

SORTS = ("name", "-name", "price", "-price")


def read(args):
    """The search that the parameters of a URL ask for, and what is wrong.

    Returns the arguments of ``catalogue.find``, and ``{parameter: message}``.
    """
    errors = {}
    least, most = args.get("min") or "0", args.get("max") or str(2**63)
    for name, text in {"min": least, "max": most}.items():
        if not re.fullmatch("[0-9]+", text):
            errors[name] = "must be a whole number of cents"
    if not errors and int(least) > int(most):
        errors["min"] = "must not be more than max"
    sort = args.get("sort") or "name"
    if sort not in SORTS:
        errors["sort"] = f"must be one of {', '.join(SORTS)}"
    if errors:
        return {}, errors
    wanted = {"q": args.get("q", "").strip(), "sort": sort}
    return wanted | {"least": int(least), "most": int(most)}, {}
