import asyncio


async def where_are(parcels, locate):
    places = {}

    async def note(parcel):
        places[parcel] = await locate(parcel)

    await asyncio.gather(*(note(parcel) for parcel in parcels))
    return places
