from dataclasses import dataclass, field
from itertools import count

clock = count(9)  # stands for datetime.now
numbers = count(1001)


@dataclass
class Order:
    number: int = field(default_factory=numbers.__next__)
    hour: int = field(default_factory=clock.__next__)
    same: int = next(clock)  # once, when the class is made


print(Order())
print(Order())
print(Order(hour=12))
