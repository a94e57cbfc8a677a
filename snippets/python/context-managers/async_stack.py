import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(name):
    print("connect", name)
    try:
        yield name
    finally:
        print("disconnect", name)


async def report():
    print("report")


async def main():
    async with AsyncExitStack() as stack:
        stack.push_async_callback(report)
        for name in "orders", "users":
            await stack.enter_async_context(connect(name))
        print("work")


asyncio.run(main())
