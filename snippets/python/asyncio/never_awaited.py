import asyncio
import warnings


async def save(note):
    print("saved", note)


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        save("milk")
    print(caught[0].category.__name__, caught[0].message)

    await save("tea")


asyncio.run(main())
