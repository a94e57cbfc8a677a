import asyncio


async def explore(entrance, look, explorers):
    rooms = {entrance: None}

    async def visit(room):
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
