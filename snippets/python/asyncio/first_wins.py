import asyncio


async def ask(mirror, seconds):
    await asyncio.sleep(seconds)
    return mirror


async def main():
    tasks = {
        asyncio.create_task(ask("oslo", 0.01)),
        asyncio.create_task(ask("rome", 5)),
    }
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED
    )
    print("first:", done.pop().result())
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    print("cancelled:", [task.cancelled() for task in pending])


asyncio.run(main())
