users = [
    {"id": 1, "name": "Ada", "mail": "ada@example.com"},
    {"id": 2, "name": "Bob", "mail": None},
]

by_id = {user["id"]: user for user in users}
print(by_id[2]["name"])

names = {user["id"]: user["name"] for user in users}
print(names)
print({name: user_id for user_id, name in names.items()})
print({key: value for key, value in users[1].items() if value is not None})
print({key: users[0][key] for key in ("id", "mail")})
print(dict(zip(["tea", "milk"], [3, 2], strict=True)))
