from enum import Enum
from typing import assert_never


class Status(Enum):
    NEW = "new"
    PAID = "paid"
    LOST = "lost"


def next_step(status: Status) -> str:
    match status:
        case Status.NEW:
            return "pay"
        case Status.PAID:
            return "send"
        case _:
            assert_never(status)


print(next_step(Status.PAID))
try:
    next_step(Status.LOST)
except AssertionError as error:
    print(error)
