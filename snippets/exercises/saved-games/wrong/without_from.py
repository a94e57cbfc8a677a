import json


class SaveError(Exception):
    """A saved game cannot be loaded."""


def load_level(games, name):
    try:
        text = games[name]
    except KeyError:
        raise SaveError(f"{name} has no saved game")
    try:
        game = json.loads(text)
    except json.JSONDecodeError:
        raise SaveError(f"the game of {name} is damaged")
    try:
        return game["level"]
    except KeyError:
        raise SaveError(f"the game of {name} has no level")
