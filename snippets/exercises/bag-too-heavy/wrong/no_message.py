class BagTooHeavy(ValueError):
    def __init__(self, owner, weight, limit):
        self.owner = owner
        self.weight = weight
        self.limit = limit
        self.excess = weight - limit


def check_in(owner, weight, limit=20):
    if weight > limit:
        raise BagTooHeavy(owner, weight, limit)
    return f"{owner}: {weight} kg"
