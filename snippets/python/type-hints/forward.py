from typing import get_type_hints


class Folder:
    def __init__(self, parent: "Folder | None" = None) -> None:
        self.parent = parent
        self.notes: list[Note] = []

    def add(self, note: "Note") -> "Folder":
        self.notes.append(note)
        return self


class Note:
    def __init__(self, text: str) -> None:
        self.text = text


folder = Folder().add(Note("buy tea"))
print(folder.notes[0].text)
print(Folder.add.__annotations__["note"])
print(get_type_hints(Folder.add)["note"] is Note)
