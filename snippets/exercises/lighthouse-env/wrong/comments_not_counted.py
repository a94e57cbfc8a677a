def parse_env(text):
    values = {}
    lines = [line for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if not line.lstrip().startswith("#")]
    for number, line in enumerate(lines, start=1):
        line = line.strip()
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
        _, inside, *rest = value.split(quote, maxsplit=2)
        if not rest:
            raise ValueError("quote not closed")
        return inside
    return value.partition(" #")[0].strip()
