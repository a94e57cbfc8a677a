def dispatch(method, path):
    match method, path.strip("/").split("/"):
        case "GET", ["orders"]:
            return 200, "all orders"
        case "POST", ["orders"]:
            return 201, "a new order"
        case "GET" | "DELETE", ["orders", key] if key.isdecimal():
            return 200, f"{method} order {int(key)}"
        case "GET", ["files", *parts] if parts and ".." not in parts:
            return 200, "file " + "/".join(parts)
        case _, ["orders"]:
            return 405, f"no {method} for all orders"
        case _, ["orders", key] if key.isdecimal():
            return 405, f"no {method} for an order"
        case _:
            return 404, "not found"


print(dispatch("POST", "/orders"))
print(dispatch("DELETE", "/orders/7"))
print(dispatch("PUT", "/orders/7"))
print(dispatch("GET", "/orders/tea"))
print(dispatch("GET", "/files/css/main.css"))
