# /// script
# requires-python = ">=3.11"
# [tool.runsheet]
# runs = "local"
# ///
import asyncio
import time


def read_archive(name):
    time.sleep(0.2)  # blocks its thread
    print(name, "has been read")
    return 42


async def tick():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.01)


async def main():
    rows, _ = await asyncio.gather(
        asyncio.to_thread(read_archive, "orders.zip"),
        tick(),
    )
    print(rows, "rows")


asyncio.run(main())
