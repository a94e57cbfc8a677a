def line(event):
    match event:
        case {"minute": bool()}:
            return None
        case {
            "event": "goal",
            "player": str(player),
            "minute": int(minute),
            "penalty": True,
        }:
            return f"{minute}: goal by {player}, penalty"
        case {"event": "goal", "player": str(player), "minute": int(minute)}:
            return f"{minute}: goal by {player}"
        case {
            "event": "card",
            "color": str(color),
            "player": str(player),
            "minute": int(minute),
        }:
            return f"{minute}: {color} card for {player}"
        case {
            "event": "swap",
            "players": [str(goes), str(comes)],
            "minute": int(minute),
        }:
            return f"{minute}: {comes} comes for {goes}"
        case _:
            return None
