from dataclasses import dataclass


@dataclass(eq=False)
class Session:
    user: str


@dataclass(unsafe_hash=True)
class Note:
    title: str


print(len({Session("ada"), Session("ada")}))
print(Session("ada") == Session("ada"))

note = Note("tea")
found = {note: 1}
print(Note("tea") in found)
note.title = "milk"
print(Note("tea") in found, Note("milk") in found)
