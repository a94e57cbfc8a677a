from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Self


@contextmanager
def order(number: int) -> Generator[dict[str, int]]:
    yield {"number": number}


class Till:
    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        print("till closed")


def show(manager: AbstractContextManager[object]) -> None:
    with manager as value:
        print(type(value).__name__)


show(order(7))
show(Till())
