import asyncio


async def guest(name, opened):
    print(name, "waits")
    await opened.wait()
    print(name, "enters")


async def main():
    opened = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(guest("ada", opened))
        group.create_task(guest("bob", opened))
        await asyncio.sleep(0.01)
        print("the shop opens")
        opened.set()


asyncio.run(main())
