import inspect


def yes_or_no(text):
    match text:
        case "yes":
            return True
        case "no":
            return False
    raise ValueError("neither yes nor no")


def none_or(convert):
    return lambda text: convert(text) if text else None


CONVERTERS = {
    inspect.Parameter.empty: str,
    str: str,
    int: int,
    float: float,
    bool: yes_or_no,
    str | None: none_or(str),
    int | None: none_or(int),
    float | None: none_or(float),
    bool | None: none_or(yes_or_no),
}


def call_with(function, texts):
    parameters = inspect.signature(function, eval_str=True).parameters
    values = {}
    for name, text in texts.items():
        convert = CONVERTERS[parameters[name].annotation]
        try:
            values[name] = convert(text)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from error
    return function(**values)
