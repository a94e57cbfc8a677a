from enum import StrEnum, auto


class Status(StrEnum):
    NEW = auto()
    PAID = auto()
    SENT = "shipped"


print(Status.PAID, repr(Status.PAID))
print(Status.SENT.name, Status.SENT.value)
print(Status("shipped") is Status.SENT, Status["NEW"] is Status.NEW)
print(Status.PAID == "paid", f"it is {Status.PAID}")
print([status.value for status in Status])

try:
    Status("lost")
except ValueError as error:
    print(error)
