import json
from contextlib import contextmanager


class SaveError(Exception):
    pass


@contextmanager
def translating(kind, message):
    try:
        yield
    except kind as error:
        raise SaveError(message) from error


def load_level(games, name):
    with translating(KeyError, f"{name} has no saved game"):
        text = games[name]
    with translating(ValueError, f"the game of {name} is damaged"):
        game = json.loads(text)
    with translating(KeyError, f"the game of {name} has no level"):
        return game["level"]
