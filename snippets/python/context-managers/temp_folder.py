from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

start = Path.cwd()

with TemporaryDirectory() as folder, chdir(folder):
    Path("tea.txt").write_text("3.50", encoding="utf-8")
    print([path.name for path in Path().iterdir()])
    print("moved:", Path.cwd() != start)

print("back:", Path.cwd() == start)
print("folder exists:", Path(folder).exists())
