import re

match = re.match(r"[0-9]+", "7 orders")
case = match[0]

for status in "new", "lost", "paid", "sent":
    match status:
        case "new":
            print("new: the next case is not run")
        case "new" | "paid":
            print("paid: break leaves the loop")
            break

print(status, case)
