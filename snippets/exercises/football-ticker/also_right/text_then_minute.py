def line(event):
    match event:
        case {"minute": int(minute)} if not isinstance(minute, bool):
            text = what(event)
            return text and f"{minute}: {text}"


def what(event):
    match event:
        case {"event": "goal", "player": str(player), **rest}:
            penalty = ", penalty" if rest.get("penalty") is True else ""
            return f"goal by {player}{penalty}"
        case {"event": "card", "color": color, "player": str(player)}:
            if color in ("yellow", "red"):
                return f"{color} card for {player}"
        case {"event": "swap", "players": [str(goes), str(comes)]}:
            return f"{comes} comes for {goes}"
    return None
