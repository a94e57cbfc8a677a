from typing import TypeGuard


def is_names(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(
        isinstance(item, str) for item in value
    )


def greet(value: object) -> str:
    if is_names(value):
        return "Hello " + ", ".join(value)
    return "a list of names, please"


print(greet(["Ada", "Bob"]))
print(greet(["Ada", 7]))
