import asyncio


async def tick():
    for number in range(4):
        print("tick", number)
        await asyncio.sleep(0)


async def report(pause):
    for month in "jan", "feb", "mar":
        print("  add up", month, sum(range(100_000)))
        if pause:
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(tick(), report(pause=False))
    print("with a pause after each month:")
    await asyncio.gather(tick(), report(pause=True))


asyncio.run(main())
