import asyncio


async def where_are(parcels, locate):
    places = {}
    for parcel in parcels:
        task = asyncio.create_task(locate(parcel))
        places[parcel] = await task
    return places
