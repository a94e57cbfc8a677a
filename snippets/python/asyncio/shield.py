import asyncio


async def save(order):
    await asyncio.sleep(0.05)
    print("saved", order)


async def main():
    saving = asyncio.create_task(save("order 7"))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.shield(saving)
    except TimeoutError:
        print("took too long, is still running:", not saving.done())
    await saving


asyncio.run(main())
