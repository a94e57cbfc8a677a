import json
from enum import Enum

Size = Enum("Size", ["SMALL", "LARGE"])

calls = r"""
int("three")
Size(7)
json.loads("{")
"é".encode("ascii")
b"\xff".decode()
len(5)
"3" + 4
{"tea": 4}["jam"]
[4, 6][2]
None.upper()
price
"""
for call in calls.split("\n")[1:-1]:
    try:
        eval(call, globals())
    except Exception as error:
        kind, base = type(error), type(error).__mro__[-4]
        text = "" if kind is base else f", a kind of {base.__name__}"
        print(f"{call:28}  {kind.__name__}{text}")
