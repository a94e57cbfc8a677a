from dataclasses import dataclass, field


@dataclass
class Note:
    title: str
    tags: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=lambda: ["new"])


first, second = Note("Buy tea"), Note("Call Bob")
first.tags.append("shop")
print(first)
print(second)

try:

    @dataclass
    class Wrong:
        tags: list[str] = []

except ValueError as error:
    print(error)
