from typing import NotRequired, Required, TypedDict


class Order(TypedDict):
    id: int
    item: str
    note: NotRequired[str]


class Change(TypedDict, total=False):
    id: Required[int]
    item: str
    note: str


order: Order = {"id": 7, "item": "tea"}
change: Change = {"id": 7, "note": "no milk"}

print(type(order), order.get("note", "no note"))
print(sorted(Order.__required_keys__))
print(sorted(Change.__required_keys__))
