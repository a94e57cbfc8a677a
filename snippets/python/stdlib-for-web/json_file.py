import json
from pathlib import Path

path = Path("orders.json")
with path.open("w", encoding="utf-8") as file:
    json.dump([{"id": 7, "item": "tea"}], file, indent=2)
with path.open(encoding="utf-8") as file:
    print(json.load(file))

log = Path("orders.jsonl")  # one object a line
for number in 7, 8:
    with log.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": number}) + "\n")
with log.open(encoding="utf-8") as file:
    print([json.loads(line)["id"] for line in file])
