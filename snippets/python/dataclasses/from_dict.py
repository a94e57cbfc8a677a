import json
from dataclasses import dataclass, fields


@dataclass
class Order:
    number: int
    item: str
    quantity: int = 1


row = json.loads('{"number": 1001, "item": "tea"}')
print(Order(**row))
print(Order(*(1002, "milk", 2)))

row["paid"] = True
try:
    Order(**row)
except TypeError as error:
    print(error)

names = {field.name for field in fields(Order) if field.init}
print(Order(**{k: row[k] for k in names & row.keys()}))
