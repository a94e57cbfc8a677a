# /// script
# requires-python = ">=3.14"
# ///
import warnings

source = """
def share(total, people):
    try:
        return total / people
    finally:
        return 0
"""
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    code = compile(source, "share.py", "exec")

for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")

names = {}
exec(code, names)
print(names["share"](12, 3), names["share"](12, 0))
