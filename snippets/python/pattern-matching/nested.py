import json


def city(payload):
    match payload:
        case {"user": {"address": {"city": str(name)}}}:
            return name
        case {"user": {"addresses": [{"city": str(name)}, *_]}}:
            return f"{name} (first of several)"
        case {"user": {"address": None} | {"addresses": []}}:
            return "no address"
        case _:
            return "unknown format"


for text in (
    '{"user": {"address": {"city": "Graz", "zip": "8010"}}}',
    '{"user": {"addresses": [{"city": "Linz"}, {"city": "Wels"}]}}',
    '{"user": {"address": null}}',
    '{"user": {"address": {"city": 8010}}}',
):
    print(city(json.loads(text)))
