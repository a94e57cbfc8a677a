import hashlib
from functools import partial
from pathlib import Path

path = Path("backup.bin")
path.write_bytes(bytes(200_000))

digest = hashlib.sha256()
sizes = []
with path.open("rb") as file:
    for block in iter(partial(file.read, 65_536), b""):
        digest.update(block)
        sizes.append(len(block))

print(sizes)
print(digest.hexdigest() == hashlib.sha256(path.read_bytes()).hexdigest())
