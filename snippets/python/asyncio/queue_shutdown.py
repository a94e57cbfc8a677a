# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def worker(name, orders):
    try:
        while True:
            dish, seconds = await orders.get()
            await asyncio.sleep(seconds)
            print(name, "made", dish)
    except asyncio.QueueShutDown:
        print(name, "goes home")


async def main():
    orders = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("ann", orders))
        group.create_task(worker("ben", orders))
        for order in ("stew", 0.15), ("tea", 0.02), ("cake", 0.05):
            await orders.put(order)
        orders.shutdown()


asyncio.run(main())
