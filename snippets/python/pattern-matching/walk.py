SECRET = {"password", "token"}


def hide(value):
    match value:
        case dict():
            return {
                key: "***" if key in SECRET else hide(inner)
                for key, inner in value.items()
            }
        case list():
            return [hide(item) for item in value]
        case _:
            return value


users = [{"name": "Ada", "password": "1234", "age": 36}]
print(hide({"users": users, "page": 1}))
