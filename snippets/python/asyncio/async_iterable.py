import asyncio


class Notes:
    async def __aiter__(self):
        for number in 1, 2:
            await asyncio.sleep(0)
            yield f"note {number}"


async def main():
    notes = Notes()
    print([note async for note in notes])
    print([note async for note in notes])


asyncio.run(main())
