import asyncio


async def charge(user, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(user, "was cancelled")
        raise
    raise ValueError(f"{user}: card refused")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(charge("cyd", 0.01))
            group.create_task(charge("dan", 0.05))
    except* ValueError as failed:
        print(failed.exceptions)


asyncio.run(main())
