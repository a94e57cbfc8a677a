import json
from enum import Enum, StrEnum


class Status(StrEnum):
    PAID = "paid"


class Size(Enum):
    SMALL = 1


text = json.dumps({"status": Status.PAID})
print(text, repr(Status(json.loads(text)["status"])))

print(json.dumps({"size": Size.SMALL}, default=lambda one: one.value))
try:
    json.dumps({"size": Size.SMALL})
except TypeError as error:
    print(error)
