DIRECTIONS = {"north", "south", "east", "west"}


def play(line):
    verb, *rest = line.casefold().split() or [""]
    if verb == "look" and not rest:
        return "A dusty attic."
    if verb in ("go", "walk"):
        if len(rest) == 1 and rest[0] in DIRECTIONS:
            return f"You go {rest[0]}."
        return "Go where?"
    if verb == "take":
        return f"You take {', '.join(rest)}." if rest else "Take what?"
    return "Pardon?"
