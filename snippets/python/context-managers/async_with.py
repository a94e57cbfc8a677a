import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connect(name):
    await asyncio.sleep(0)
    print("connect", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("disconnect", name)


class Transaction:
    async def __aenter__(self):
        print("begin")
        return self

    async def __aexit__(self, exc_type, exc, traceback):
        print("rollback" if exc else "commit")


async def main():
    async with connect("orders") as name, Transaction():
        print("write to", name)


asyncio.run(main())
