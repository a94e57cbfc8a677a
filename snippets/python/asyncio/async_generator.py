import asyncio


async def pages(count):
    for number in range(1, count + 1):
        await asyncio.sleep(0)  # stands for a request
        yield {"page": number, "notes": number * 10}


async def main():
    async for page in pages(2):
        print(page)

    print([page["notes"] async for page in pages(3)])
    print({p["page"] async for p in pages(5) if p["notes"] > 40})

    stream = pages(1)
    print(await anext(stream))
    print(await anext(stream, "no more"))


asyncio.run(main())
