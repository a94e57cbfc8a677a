import hashlib
from pathlib import Path

print(hashlib.sha256("café".encode()).hexdigest()[:16])

path = Path("tea.txt")
path.write_text("café", encoding="utf-8")
with path.open("rb") as file:
    print(hashlib.file_digest(file, "sha256").hexdigest()[:16])

print(len(hashlib.sha256(b"").hexdigest()), hashlib.sha256().digest_size)
try:
    hashlib.sha256("café")
except TypeError as error:
    print(error)
