from enum import Enum, StrEnum


class Status(Enum):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"


class Role(StrEnum):
    ADMIN = "admin"


def describe(value):
    match value:
        case Status.PAID | Status.SENT:
            return "no more money due"
        case Role.ADMIN:
            return "may do everything"
        case _:
            return f"{value!r} is no member"


print(describe("paid"))
print(describe(Status("paid")))
print(describe("admin"))
