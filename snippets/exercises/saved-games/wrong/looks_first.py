import json


class SaveError(Exception):
    pass


def load_level(games, name):
    if name not in games:
        raise SaveError(f"{name} has no saved game")
    try:
        game = json.loads(games[name])
    except json.JSONDecodeError as error:
        raise SaveError(f"the game of {name} is damaged") from error
    if "level" not in game:
        raise SaveError(f"the game of {name} has no level")
    return game["level"]
