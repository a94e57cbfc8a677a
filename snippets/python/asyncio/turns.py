import asyncio


async def season(dish):
    print(dish, "season")


async def cook(dish, seconds):
    print(dish, "cut")
    await season(dish)
    await asyncio.sleep(seconds)
    print(dish, "serve")


async def main():
    await asyncio.gather(cook("soup", 0.01), cook("cake", 0.05))


asyncio.run(main())
