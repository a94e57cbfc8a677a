import asyncio


async def load(item, seconds):
    await asyncio.sleep(seconds)  # stands for a request
    print(item, "is here")
    return item


async def main():
    print(await load("tea", 0.01))
    print(await asyncio.gather(load("milk", 0.05), load("rice", 0.01)))


asyncio.run(main())
