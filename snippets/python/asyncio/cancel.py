import asyncio


async def export(rows):
    try:
        for row in range(rows):
            print("row", row)
            await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("stopped early")
        raise
    finally:
        print("file closed")


async def main():
    task = asyncio.create_task(export(100))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled:", task.cancelled())


asyncio.run(main())
