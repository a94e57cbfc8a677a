class BagTooHeavy(ValueError):
    def __init__(self, owner, weight, limit):
        super().__init__(owner, weight, limit)

    @property
    def owner(self):
        return self.args[0]

    @property
    def weight(self):
        return self.args[1]

    @property
    def limit(self):
        return self.args[2]

    @property
    def excess(self):
        return self.weight - self.limit

    def __str__(self):
        return (
            f"{self.owner}: {self.excess} kg over the limit of {self.limit} kg"
        )


def check_in(owner, weight, limit=20):
    if weight <= limit:
        return f"{owner}: {weight} kg"
    raise BagTooHeavy(owner, weight, limit)
