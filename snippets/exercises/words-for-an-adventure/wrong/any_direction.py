def play(line):
    match line.lower().split():
        case ["look"]:
            return "A dusty attic."
        case ["go" | "walk", where]:
            return f"You go {where}."
        case ["go" | "walk", *_]:
            return "Go where?"
        case ["take"]:
            return "Take what?"
        case ["take", *things]:
            return f"You take {', '.join(things)}."
        case _:
            return "Pardon?"
