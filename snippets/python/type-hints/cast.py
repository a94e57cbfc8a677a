import json
from typing import cast

stock = cast(dict[str, int], json.loads('{"tea": 3, "milk": "no"}'))
print(stock["tea"] + 1, stock["milk"])
print(cast(int, "5") * 2)

answer: object = json.loads('"tea"')
assert isinstance(answer, str)
print(answer.upper())
