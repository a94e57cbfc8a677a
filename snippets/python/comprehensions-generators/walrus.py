import re

lines = ["id=17 ok", "no number", "id=4 failed"]

print(
    [int(found[1]) for line in lines if (found := re.search(r"id=(\d+)", line))]
)
print(found[1])
