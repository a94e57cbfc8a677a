import tracemalloc
from dataclasses import dataclass


@dataclass
class Note:
    title: str
    stars: int = 0


@dataclass(slots=True)
class SlotNote:
    title: str
    stars: int = 0


def memory(kind):
    tracemalloc.start()
    notes = [kind("tea") for _ in range(10_000)]
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return size / len(notes)


print(memory(SlotNote) < memory(Note))
