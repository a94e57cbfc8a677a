import asyncio


async def explore(entrance, look, explorers):
    rooms = {}
    free = asyncio.Semaphore(explorers)

    async def visit(room):
        async with free:
            try:
                rooms[room] = await look(room)
            except OSError:
                rooms[room] = None

    known = {entrance}
    while known:
        await asyncio.gather(*(visit(room) for room in known))
        found = {new for room in known for new in rooms[room] or []}
        known = found - rooms.keys()
    return rooms
