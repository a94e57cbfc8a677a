def handle(message):
    match message:
        case ["add" | "remove" as action, str(item)]:
            return f"{action} {item}"
        case ["price", str(item), int() | float() as price]:
            return f"{item}: {price:.2f}"
        case {"user": {"role": "admin"} as user}:
            return f"admin {user['name']}"
        case {"user": _} as whole:
            return f"refused: {whole}"


print(handle(["remove", "tea"]))
print(handle(["price", "tea", 4]))
print(handle({"user": {"name": "Ada", "role": "admin"}}))
print(handle({"user": {"name": "Bob"}}))
