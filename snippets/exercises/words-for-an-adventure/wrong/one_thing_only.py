def play(line):
    match line.lower().split():
        case ["look"]:
            return "A dusty attic."
        case ["go" | "walk", "north" | "south" | "east" | "west" as where]:
            return f"You go {where}."
        case ["go" | "walk", *_]:
            return "Go where?"
        case ["take", thing]:
            return f"You take {thing}."
        case ["take"]:
            return "Take what?"
        case _:
            return "Pardon?"
