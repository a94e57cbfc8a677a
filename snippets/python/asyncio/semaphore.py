import asyncio

running = most = 0


async def resize(photo, limit):
    global running, most
    async with limit:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.01)
        running -= 1
    return f"{photo}.webp"


async def main():
    limit = asyncio.Semaphore(2)
    photos = [f"photo-{number}" for number in range(6)]
    done = await asyncio.gather(*(resize(one, limit) for one in photos))
    print(len(done), "done, at most", most, "at once")


asyncio.run(main())
