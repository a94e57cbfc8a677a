def parse_env(text):
    values = {}
    for line in text.splitlines():
        name, value = line.split("=")
        values[name] = value.strip("'\"")
    return values
