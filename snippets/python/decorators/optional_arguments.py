from functools import partial, wraps


def log(function=None, *, prefix="call"):
    if function is None:  # written with parentheses
        return partial(log, prefix=prefix)

    @wraps(function)
    def wrapper(*args, **kwargs):
        print(f"{prefix}: {function.__name__}{args}")
        return function(*args, **kwargs)

    return wrapper


@log
def add(a, b):
    return a + b


@log(prefix="audit")
def delete_user(user_id, reason):
    return f"deleted {user_id}"


print(add(2, 3))
print(delete_user(7, "spam"))
