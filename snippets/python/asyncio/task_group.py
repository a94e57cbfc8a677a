import asyncio


async def charge(user, seconds):
    await asyncio.sleep(seconds)
    print("charged", user)
    return f"{user} paid"


async def main():
    async with asyncio.TaskGroup() as group:
        ada = group.create_task(charge("ada", 0.05))
        bob = group.create_task(charge("bob", 0.01))
    print(ada.result(), "and", bob.result())


asyncio.run(main())
