import asyncio
from contextlib import aclosing


async def rows():
    try:
        for number in range(1, 1000):
            yield number
    finally:
        await asyncio.sleep(0)
        print("reader closed")


async def main():
    async with aclosing(rows()) as reader:
        async for number in reader:
            print("row", number)
            break
    print("after")


asyncio.run(main())
