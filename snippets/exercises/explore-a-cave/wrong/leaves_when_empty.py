import asyncio


async def explore(entrance, look, explorers):
    rooms = {}
    known = {entrance}
    waiting = asyncio.Queue()
    waiting.put_nowait(entrance)

    async def explorer():
        while not waiting.empty():
            room = waiting.get_nowait()
            try:
                rooms[room] = await look(room)
            except OSError:
                rooms[room] = None
                continue
            for found in rooms[room]:
                if found not in known:
                    known.add(found)
                    waiting.put_nowait(found)

    await asyncio.gather(*(explorer() for _ in range(explorers)))
    return rooms
