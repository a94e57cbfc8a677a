from functools import wraps


def trace(name):
    def decorator(function):
        print(f"wrap with {name}")

        @wraps(function)
        def wrapper():
            print(f"enter {name}")
            result = function()
            print(f"leave {name}")
            return result

        return wrapper

    return decorator


@trace("outer")
@trace("inner")
def save():
    print("save")


print("-- call --")
save()
