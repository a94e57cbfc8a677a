from typing import Any


def shout(value: Any) -> Any:
    return value.upper()


def label(value: object) -> str:
    if isinstance(value, str):
        return value.upper()
    return repr(value)


print(shout("tea"), label("tea"), label(7))
try:
    shout(7)
except AttributeError as error:
    print(error)

settings: dict[str, Any] = {"port": 5000, "hosts": ["shop.example"]}
print(settings["port"] + 1)
