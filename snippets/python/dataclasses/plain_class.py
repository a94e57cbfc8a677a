class Item:
    def __init__(self, name: str, price: int = 0):
        self.name = name
        self.price = price


class ComparableItem(Item):
    def __repr__(self):
        return f"{type(self).__name__}{(self.name, self.price)}"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        mine = self.name, self.price
        return mine == (other.name, other.price)


print(Item("tea", 5) == Item("tea", 5))
print(ComparableItem("tea", 5) == ComparableItem("tea", 5))
print(ComparableItem("tea", 5))
