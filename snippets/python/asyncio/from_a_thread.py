# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import asyncio


async def price(item):
    await asyncio.sleep(0)
    return f"{item}: 3"


def report(loop):  # a sync function in a thread
    future = asyncio.run_coroutine_threadsafe(price("tea"), loop)
    return future.result(timeout=5)


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(report, loop))


asyncio.run(main())
