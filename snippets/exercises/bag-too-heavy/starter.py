class BagTooHeavy(Exception):
    pass


def check_in(owner, weight, limit=20):
    return f"{owner}: {weight} kg"
