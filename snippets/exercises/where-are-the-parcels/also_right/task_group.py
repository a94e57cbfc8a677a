import asyncio


async def where_are(parcels, locate):
    async with asyncio.TaskGroup() as group:
        tasks = {each: group.create_task(locate(each)) for each in parcels}
    return {parcel: task.result() for parcel, task in tasks.items()}
