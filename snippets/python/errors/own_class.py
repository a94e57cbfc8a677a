class OutOfStock(Exception):
    """The shop has less of an item than an order wants."""

    def __init__(self, item, wanted, left):
        super().__init__(f"{item}: {wanted} wanted, {left} left")
        self.item = item
        self.wanted = wanted
        self.left = left


def reserve(item, wanted, stock):
    left = stock.get(item, 0)
    if wanted > left:
        raise OutOfStock(item, wanted, left)
    stock[item] = left - wanted


try:
    reserve("tea", 5, {"tea": 3})
except OutOfStock as error:
    print(error)
    print("order", error.left, "now,", error.wanted - error.left, "later")
