import asyncio


async def where_are(parcels, locate):
    parcels = list(parcels)
    coming = asyncio.as_completed([locate(parcel) for parcel in parcels])
    return {parcel: await place for parcel, place in zip(parcels, coming)}
