import asyncio


async def names():
    return ["ada", "bob"]


async def main():
    coroutine = names()
    try:
        print(coroutine[0])
    except TypeError as error:
        print(error)

    found = await coroutine
    try:
        async for name in found:
            print(name)
    except TypeError as error:
        print(error)

    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
