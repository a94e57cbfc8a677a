import asyncio


async def explore(entrance, look, explorers):
    rooms = {}
    known = {entrance}
    waiting = asyncio.Queue()
    waiting.put_nowait(entrance)

    async def explorer():
        while True:
            room = await waiting.get()
            rooms[room] = await look(room)
            for found in rooms[room]:
                if found not in known:
                    known.add(found)
                    waiting.put_nowait(found)
            waiting.task_done()

    workers = [asyncio.create_task(explorer()) for _ in range(explorers)]
    await waiting.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return rooms
