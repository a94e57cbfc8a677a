import re

NAME = re.compile(r"\s*(?:export\s+)?([^=]*?)\s*=")
QUOTED = re.compile(r"""\s*(['"])(.*?)\1""")
BARE = re.compile(r"(.*?)(?:\s#.*)?")


def parse_env(text):
    values = {}
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*(#|$)", line):
            continue
        found = NAME.match(line)
        if not found:
            raise ValueError(f"line {number}: no =")
        value = line[found.end() :]
        if quoted := QUOTED.match(value):
            values[found[1]] = quoted[2]
        elif value.lstrip().startswith(("'", '"')):
            raise ValueError(f"line {number}: quote not closed")
        else:
            values[found[1]] = BARE.fullmatch(value)[1].strip()
    return values
