def parse_env(text):
    values = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.removeprefix("export ").partition("=")
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
        inside, end, _ = value.strip()[1:].rpartition(quote)
        if not end:
            raise ValueError("quote not closed")
        return inside
    return value.partition(" #")[0].strip()
