import shutil
from pathlib import Path

notes = Path("notes")
(notes / "old").mkdir(parents=True)
for name in "b.md", "a.md", "c.txt", "old/d.md":
    (notes / name).touch()


def names(paths):
    return sorted(path.relative_to(notes).as_posix() for path in paths)


print(names(notes.iterdir()))
print(names(notes.glob("*.md")))
print(names(notes.rglob("*.md")))

shutil.copy(notes / "a.md", notes / "copy.md")
(notes / "b.md").rename(notes / "old" / "b.md")
(notes / "c.txt").unlink()
(notes / "c.txt").unlink(missing_ok=True)
print(names(path for path in notes.rglob("*") if path.is_file()))

shutil.rmtree(notes)
print(notes.exists())
