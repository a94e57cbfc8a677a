from dataclasses import dataclass


@dataclass(slots=True)
class Note:
    title: str
    stars: int = 0


note = Note("tea")
note.stars = 5
print(note, Note.__slots__)
try:
    note.strs = 4
except AttributeError:
    print("no attribute strs")
