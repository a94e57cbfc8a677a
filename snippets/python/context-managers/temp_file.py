# /// script
# requires-python = ">=3.12"
# ///
from pathlib import Path
from tempfile import NamedTemporaryFile

with NamedTemporaryFile(
    "w", encoding="utf-8", suffix=".csv", delete_on_close=False
) as file:
    file.write("tea,3.50\n")
    file.close()
    path = Path(file.name)
    print(path.suffix, path.read_text(encoding="utf-8").strip())

print("exists:", path.exists())
