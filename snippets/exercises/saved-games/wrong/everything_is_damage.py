import json


class SaveError(Exception):
    pass


def load_level(games, name):
    try:
        game = json.loads(games[name])
    except KeyError as error:
        raise SaveError(f"{name} has no saved game") from error
    except Exception as error:
        raise SaveError(f"the game of {name} is damaged") from error
    try:
        return game["level"]
    except KeyError as error:
        raise SaveError(f"the game of {name} has no level") from error
