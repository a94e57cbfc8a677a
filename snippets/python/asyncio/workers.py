import asyncio


async def worker(name, orders):
    while True:
        dish, seconds = await orders.get()
        await asyncio.sleep(seconds)
        print(name, "made", dish)
        orders.task_done()


async def main():
    orders = asyncio.Queue()
    ann = asyncio.create_task(worker("ann", orders))
    ben = asyncio.create_task(worker("ben", orders))
    for order in ("stew", 0.15), ("tea", 0.02), ("cake", 0.05):
        await orders.put(order)

    await orders.join()
    print("all made")
    ann.cancel()
    ben.cancel()


asyncio.run(main())
