class Invalid(Exception):
    def __init__(self, fields):
        super().__init__("not a product")
        self.fields = fields


def a_name(value):
    if not isinstance(value, str):
        raise ValueError("must be a text")
    if len(value.strip()) not in range(1, 81):
        raise ValueError("must have 1 to 80 characters")
    return value.strip()


def whole(allowed):
    def number(value):
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("must be a whole number")
        if value not in allowed:
            raise ValueError(f"must be between {allowed[0]} and {allowed[-1]}")
        return value

    return number


RULES = {
    "name": a_name,
    "price": whole(range(1, 1_000_001)),
    "stock": whole(range(1_000_001)),
}


def checked(data):
    if not isinstance(data, dict):
        raise Invalid({})
    data = {"stock": 0} | data
    fields, clean = {}, {}
    for field in RULES.keys() | data.keys():
        if field not in RULES:
            fields[field] = "is unknown"
        elif field not in data:
            fields[field] = "is missing"
        else:
            try:
                clean[field] = RULES[field](data[field])
            except ValueError as error:
                fields[field] = str(error)
    if fields:
        raise Invalid(fields)
    return clean
