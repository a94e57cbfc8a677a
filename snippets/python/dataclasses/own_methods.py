from dataclasses import dataclass


@dataclass
class Price:
    cents: int

    def __repr__(self):
        return f"Price({self.cents / 100:.2f})"


print(Price(490), Price(490) == Price(490))

try:

    @dataclass(order=True)
    class Version:
        text: str

        def __lt__(self, other):
            return self.text < other.text

except TypeError as error:
    print(str(error).split(" in ")[0])
