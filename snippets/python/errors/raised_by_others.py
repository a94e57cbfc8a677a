import math
import os
from decimal import Decimal
from importlib import import_module

calls = """
1 / 0
math.exp(1000)
Decimal("free")
open("missing.txt")
os.mkdir(".")
import_module("no_such")
next(iter([]))
(again := lambda: again())()
eval("1 +")
"""
for call in calls.split("\n")[1:-1]:
    try:
        eval(call, globals())
    except Exception as error:
        kind, base = type(error), type(error).__mro__[-4]
        text = "" if kind is base else f", a kind of {base.__name__}"
        print(f"{call:28}  {kind.__name__}{text}")
