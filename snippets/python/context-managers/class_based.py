from contextlib import suppress
from pathlib import Path


class Replace:
    """Write a file whole, or leave the old one as it was."""

    def __init__(self, path):
        self.path, self.draft = Path(path), Path(f"{path}.new")

    def __enter__(self):
        self.file = self.draft.open("w", encoding="utf-8")
        return self.file

    def __exit__(self, exc_type, exc, traceback):
        self.file.close()
        if exc is None:
            self.draft.replace(self.path)
        else:
            self.draft.unlink()
            print("not saved:", exc_type.__name__, exc)


with Replace("prices.csv") as file:
    file.write("tea,3.50\n")
with suppress(ValueError), Replace("prices.csv") as file:
    file.write("tea,")
    raise ValueError("no price")

print([p.name for p in Path().glob("prices.*")])
print(Path("prices.csv").read_text(encoding="utf-8").strip())
