import json


class SaveError(Exception):
    """A saved game cannot be loaded."""


def load_level(games, name):
    try:
        text = games[name]
    except KeyError as error:
        raise SaveError(f"{name} has no saved game") from error
    try:
        game = json.loads(text)
    except json.JSONDecodeError as error:
        raise SaveError(f"the game of {name} is damaged") from error
    try:
        return game["level"]
    except KeyError as error:
        raise SaveError(f"the game of {name} has no level") from error
