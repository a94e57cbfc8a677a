import asyncio


async def explore(entrance, look, explorers):
    rooms = {}
    known = [entrance]
    busy = {}
    while known or busy:
        while known and len(busy) < explorers:
            room = known.pop()
            rooms[room] = None
            busy[asyncio.create_task(look(room))] = room
        done, _ = await asyncio.wait(busy, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            room = busy.pop(task)
            if isinstance(task.exception(), OSError):
                continue
            rooms[room] = task.result()
            for found in rooms[room]:
                if found not in rooms and found not in known:
                    known.append(found)
    return rooms
