import asyncio


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    return f"{shop} answered"


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            print(await ask("near", 0.01))
            print(await ask("far", 5))
    except TimeoutError:
        print("timed out:", limit.expired())

    try:
        print(await asyncio.wait_for(ask("far", 5), timeout=0.1))
    except TimeoutError:
        print("wait_for timed out")


asyncio.run(main())
