PAID = "paid"

source = """
match status:
    case PAID:
        print("send it")
    case "new":
        print("wait for the money")
"""
try:
    compile(source, "orders.py", "exec")
except SyntaxError as error:
    print(error.msg)

status = "new"
match status:
    case PAID:
        print("send it, although it is", status)
print("PAID is now", PAID)
