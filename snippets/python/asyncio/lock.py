import asyncio
from contextlib import nullcontext


async def buy(user, stock, guard):
    async with guard:
        left = stock["tea"]
        if left == 0:
            print(user, "finds none")
            return
        await asyncio.sleep(0.01)  # others run here
        stock["tea"] = left - 1
        print(user, "buys one of", left)


async def main():
    for guard in nullcontext(), asyncio.Lock():
        print("guarded by", type(guard).__name__)
        stock = {"tea": 1}
        ada, bob = buy("ada", stock, guard), buy("bob", stock, guard)
        await asyncio.gather(ada, bob)


asyncio.run(main())
