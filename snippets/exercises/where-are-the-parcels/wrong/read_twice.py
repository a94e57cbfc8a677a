import asyncio


async def where_are(parcels, locate):
    places = await asyncio.gather(*(locate(parcel) for parcel in parcels))
    return dict(zip(parcels, places))
