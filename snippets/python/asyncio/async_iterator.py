import asyncio


class Countdown:
    def __init__(self, start):
        self.number = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.number == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.number -= 1
        return self.number


async def main():
    async for number in Countdown(3):
        print(number)


asyncio.run(main())
