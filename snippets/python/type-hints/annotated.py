from dataclasses import dataclass
from typing import Annotated, get_args, get_type_hints


@dataclass(frozen=True)
class MaxLength:
    value: int


ShortText = Annotated[str, MaxLength(10)]


def rename(note_id: int, title: ShortText) -> None: ...


print(get_type_hints(rename)["title"])
full = get_type_hints(rename, include_extras=True)["title"]
print(get_args(full))
print(full.__metadata__[0].value)
