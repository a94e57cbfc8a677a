source = """
def pay(amount):
    assert amount > 0, f"amount is {amount}"
    return f"paid {amount}"
"""

for level in 0, 1:  # 1 is what python -O uses
    names = {}
    exec(compile(source, "pay.py", "exec", optimize=level), names)
    try:
        print(names["pay"](-5))
    except AssertionError as error:
        print("AssertionError:", error)
