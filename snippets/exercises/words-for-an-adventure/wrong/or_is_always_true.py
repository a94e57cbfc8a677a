def play(line):
    match line.lower().split():
        case ["look"]:
            return "A dusty attic."
        case ["take"]:
            return "Take what?"
        case ["take", *things]:
            return f"You take {', '.join(things)}."
        case [verb, "north" | "south" | "east" | "west" as where] if (
            verb == "go" or "walk"
        ):
            return f"You go {where}."
        case ["go" | "walk", *_]:
            return "Go where?"
        case _:
            return "Pardon?"
