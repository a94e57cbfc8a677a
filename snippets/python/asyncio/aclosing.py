import asyncio
from contextlib import aclosing


async def rows():
    print("open cursor")
    try:
        for number in range(100):
            await asyncio.sleep(0)
            yield number
    finally:
        print("close cursor")


async def main():
    async with aclosing(rows()) as cursor:
        async for row in cursor:
            if row == 1:
                break
    print("after the loop")


asyncio.run(main())
