class Note:
    def __init__(self, text):
        self.text = text


for pattern in (
    "_: pass\n case 1",
    "[item] | [item, price]",
    "[price, price]",
    'f"/orders/{number}"',
    "[*first, *last]",
    "1 as _",
):
    try:
        compile(f"match 1:\n case {pattern}: pass", "shop.py", "exec")
    except SyntaxError as error:
        print(error.msg)

try:
    match Note("hi"):
        case Note(text):
            print(text)
except TypeError as error:
    print(error)
