import asyncio
from contextlib import asynccontextmanager


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0)  # stands for a handshake
        print("connected")
        return self

    async def __aexit__(self, kind, error, traceback):
        print("closed")


@asynccontextmanager
async def reserved(table):
    print("reserve", table)
    try:
        yield table
    finally:
        print("free", table)


async def main():
    async with Connection(), reserved("table 4") as table:
        print("serve at", table)


asyncio.run(main())
