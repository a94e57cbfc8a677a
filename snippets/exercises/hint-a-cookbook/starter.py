def scale(amounts, factor):
    return {name: amount * factor for name, amount in amounts.items()}


def find(names, word):
    return next((name for name in names if word in name), None)


def times(minutes):
    return min(minutes), max(minutes)


def each(names, change):
    return [change(name) for name in names]


def show(names, title=None):
    print(title or "Recipes", *names, sep="\n")
