def line(event):
    if isinstance(event["minute"], bool):
        return None
    match event["event"], event:
        case (
            "goal",
            {"player": str(player), "minute": int(minute), "penalty": True},
        ):
            return f"{minute}: goal by {player}, penalty"
        case "goal", {"player": str(player), "minute": int(minute)}:
            return f"{minute}: goal by {player}"
        case (
            "card",
            {
                "color": "yellow" | "red" as color,
                "player": str(player),
                "minute": int(minute),
            },
        ):
            return f"{minute}: {color} card for {player}"
        case (
            "swap",
            {"players": [str(goes), str(comes)], "minute": int(minute)},
        ):
            return f"{minute}: {comes} comes for {goes}"
        case _:
            return None
