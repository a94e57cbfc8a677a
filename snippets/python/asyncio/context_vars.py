import asyncio
from contextvars import ContextVar

request_id = ContextVar("request_id", default="none")


async def log(text):
    print(request_id.get(), text)


async def handle(number):
    request_id.set(number)
    await log("begins")
    await asyncio.sleep(0)
    await log("ends")


async def main():
    await asyncio.gather(handle("a1"), handle("b2"))
    await log("in main")


asyncio.run(main())
