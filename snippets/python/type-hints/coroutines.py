import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable


async def load(name: str) -> int:
    return len(name)


async def prices(*names: str) -> AsyncIterator[int]:
    for name in names:
        yield await load(name)


async def twice(ask: Callable[[str], Awaitable[int]]) -> int:
    return await ask("tea") + await ask("milk")


async def main() -> None:
    print([price async for price in prices("tea", "milk")])
    print(await twice(load))


asyncio.run(main())
