import asyncio


async def explore(entrance, look, explorers):
    rooms = {entrance: None}
    free = asyncio.Semaphore(explorers)

    async def visit(room):
        async with free:
            try:
                rooms[room] = await look(room)
            except OSError:
                return
        for found in rooms[room]:
            if found not in rooms:
                rooms[found] = None
                group.create_task(visit(found))

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(entrance))
    return rooms
