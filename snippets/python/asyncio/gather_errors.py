import asyncio

PRICES = {"tea": 3, "rice": 2}


async def price(item, seconds):
    await asyncio.sleep(seconds)
    return PRICES[item]


async def main():
    results = await asyncio.gather(
        price("tea", 0.05),
        price("gold", 0.01),
        price("rice", 0.03),
        return_exceptions=True,
    )
    for result in results:
        if isinstance(result, Exception):
            print("failed:", repr(result))
        else:
            print("price:", result)


asyncio.run(main())
