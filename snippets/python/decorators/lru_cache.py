from functools import lru_cache


@lru_cache(maxsize=2)
def load_user(user_id):
    print("load", user_id)
    return {"id": user_id, "roles": []}


for user_id in 1, 2, 1, 3, 2:
    load_user(user_id)

load_user(2)["roles"].append("admin")  # changes the cached dict itself
print(load_user(2))
