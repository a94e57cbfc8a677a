from collections.abc import Generator, Iterator


def lines(text: str) -> Iterator[str]:
    yield from text.splitlines()


def running_total() -> Generator[int, int, None]:
    total = 0
    while True:
        total += yield total


print(list(lines("tea\nmilk")))
till = running_total()
print(next(till), till.send(5), till.send(7))
