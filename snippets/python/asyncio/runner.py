import asyncio


async def ask(item):
    await asyncio.sleep(0)
    return item.upper()


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    for item in "tea", "milk":
        print(runner.run(ask(item)))
    print("the same loop:", runner.get_loop() is loop)
print("closed:", loop.is_closed())
