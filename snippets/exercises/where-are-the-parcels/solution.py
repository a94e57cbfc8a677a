import asyncio


async def where_are(parcels, locate):
    parcels = list(parcels)
    places = await asyncio.gather(*(locate(parcel) for parcel in parcels))
    return dict(zip(parcels, places, strict=True))
