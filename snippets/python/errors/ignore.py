from contextlib import suppress
from pathlib import Path

Path("cart.tmp").touch()

for _ in range(2):
    with suppress(FileNotFoundError):
        Path("cart.tmp").unlink()
        print("deleted")
print("goes on")
