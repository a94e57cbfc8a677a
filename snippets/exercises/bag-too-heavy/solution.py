class BagTooHeavy(ValueError):
    """A bag weighs more than its owner may take along."""

    def __init__(self, owner, weight, limit):
        self.owner = owner
        self.weight = weight
        self.limit = limit
        self.excess = weight - limit
        super().__init__(
            f"{owner}: {self.excess} kg over the limit of {limit} kg"
        )


def check_in(owner, weight, limit=20):
    if weight > limit:
        raise BagTooHeavy(owner, weight, limit)
    return f"{owner}: {weight} kg"
