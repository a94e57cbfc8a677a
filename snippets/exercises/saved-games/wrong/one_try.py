import json


class SaveError(Exception):
    pass


def load_level(games, name):
    try:
        return json.loads(games[name])["level"]
    except KeyError as error:
        raise SaveError(f"{name} has no saved game") from error
    except json.JSONDecodeError as error:
        raise SaveError(f"the game of {name} is damaged") from error
