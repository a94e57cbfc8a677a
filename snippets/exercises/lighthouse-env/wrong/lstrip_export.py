def parse_env(text):
    values = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.lstrip("export ").partition("=")
        if not equals:
            raise ValueError(f"line {number}: no =")
        try:
            values[name.strip()] = unquoted(value)
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from None
    return values


def unquoted(value):
    quote = value.lstrip()[:1]
    if quote in {"'", '"'}:
        _, inside, *rest = value.split(quote, maxsplit=2)
        if not rest:
            raise ValueError("quote not closed")
        return inside
    return value.partition(" #")[0].strip()
