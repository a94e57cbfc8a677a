import json

order = {"item": "café", "id": 7, "paid": True, "note": None}

text = json.dumps(order)
print(text)
print(json.loads(text) == order)
print(json.dumps(order, ensure_ascii=False, sort_keys=True))
print(json.dumps(order, separators=(",", ":")))
print(json.dumps({"tags": ["new", "gift"]}, indent=2))

print(json.loads('{"a": [1, 2.5, null]}'))
print(json.loads(json.dumps({7: ("tea", 2)})))
