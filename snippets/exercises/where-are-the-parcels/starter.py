async def where_are(parcels, locate):
    places = {}
    for parcel in parcels:
        places[parcel] = await locate(parcel)
    return places
