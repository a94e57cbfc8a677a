def play(line):
    match line:
        case "look":
            return "A dusty attic."
        case _:
            return "Pardon?"
