import asyncio


async def offer(shop, seconds):
    await asyncio.sleep(seconds)
    return f"offer from {shop}"


async def main():
    oslo, rome = offer("oslo", 0.05), offer("rome", 0.01)
    for next_one in asyncio.as_completed([oslo, rome]):
        print(await next_one)


asyncio.run(main())
