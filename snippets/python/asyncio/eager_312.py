# /// script
# requires-python = ">=3.12"
# ///
import asyncio

cache = {"tea": 3}


async def price(item):
    if item not in cache:
        await asyncio.sleep(0.01)
        cache[item] = len(item)
    return cache[item]


async def main(factory):
    asyncio.get_running_loop().set_task_factory(factory)
    tea = asyncio.create_task(price("tea"))
    milk = asyncio.create_task(price("milk"))
    print("done at once:", tea.done(), milk.done())
    print(await tea, await milk)


asyncio.run(main(asyncio.eager_task_factory))
cache.clear()
asyncio.run(main(None))
