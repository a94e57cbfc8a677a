import math

SORTS = ("name", "-name", "price", "-price")


def read(args):
    """The search that the parameters of a URL ask for, and what is wrong.

    Returns the arguments of ``catalogue.find``, and ``{parameter: message}``.
    """
    errors = {}
    limits = {"min": 0, "max": math.inf}
    for name in limits:
        if not (text := args.get(name)):
            continue
        if text.isdigit():
            limits[name] = int(text)
        else:
            errors[name] = "must be a whole number of cents"
    if limits["min"] > limits["max"]:
        errors["min"] = "must not be more than max"
    sort = args.get("sort") or "name"
    if sort not in SORTS:
        errors["sort"] = f"must be one of {', '.join(SORTS)}"
    if errors:
        return {}, errors
    wanted = {"q": args.get("q", "").strip(), "sort": sort}
    return wanted | {"least": limits["min"], "most": limits["max"]}, {}
