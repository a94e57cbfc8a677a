async def explore(entrance, look, explorers):
    rooms = {}
    known = [entrance]
    for room in known:
        if room not in rooms:
            rooms[room] = await look(room)
            known += rooms[room]
    return rooms
