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

exec(code)
print(share(12, 3))  # noqa: F821
print(share(12, 0))  # noqa: F821
