def line(event):
    match event["event"]:
        case "goal":
            return f"{event['minute']}: goal by {event['player']}"
        case _:
            return None
