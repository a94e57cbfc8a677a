import asyncio


async def send(user, seconds):
    await asyncio.sleep(seconds)
    if "@" not in user:
        raise ValueError(f"no address: {user}")
    print("sent to", user)


async def main():
    tasks = send("bob", 0.01), send("ada@x", 0.05)
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print(error)
    await asyncio.sleep(0.1)  # time for the other


asyncio.run(main())
