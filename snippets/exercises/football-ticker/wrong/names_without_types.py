def line(event):
    match event:
        case {"minute": bool()}:
            return None
        case {
            "event": "goal",
            "player": player,
            "minute": minute,
            "penalty": True,
        }:
            return f"{minute}: goal by {player}, penalty"
        case {"event": "goal", "player": player, "minute": minute}:
            return f"{minute}: goal by {player}"
        case {
            "event": "card",
            "color": "yellow" | "red" as color,
            "player": player,
            "minute": minute,
        }:
            return f"{minute}: {color} card for {player}"
        case {
            "event": "swap",
            "players": [goes, comes],
            "minute": minute,
        }:
            return f"{minute}: {comes} comes for {goes}"
        case _:
            return None
