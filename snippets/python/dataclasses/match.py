from dataclasses import dataclass, field


@dataclass
class Paid:
    order: int
    amount: int
    method: str = field(default="card", kw_only=True)


@dataclass
class Cancelled:
    order: int


def describe(event):
    match event:
        case Paid(number, amount) if amount > 100:
            return f"{number}: large payment"
        case Paid(number, method="cash"):
            return f"{number}: paid in cash"
        case Paid(number) | Cancelled(number):
            return f"{number}: {type(event).__name__}"


print(Paid.__match_args__)
for event in Paid(7, 500), Paid(8, 5, method="cash"), Cancelled(9):
    print(describe(event))
