import json
from typing import Literal, assert_never, get_args

Status = Literal["new", "paid", "sent"]


def next_step(status: Status) -> str:
    match status:
        case "new":
            return "pay"
        case "paid":
            return "send"
        case "sent":
            return "wait"
        case _:
            assert_never(status)


print(next_step("paid"))
print(get_args(Status))
try:
    next_step(json.loads('"lost"'))
except AssertionError as error:
    print(error)
