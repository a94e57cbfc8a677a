from pathlib import Path

folder = Path("reports") / "2026"
folder.mkdir(parents=True, exist_ok=True)

path = folder / "november.csv"
path.write_text("tea;4.90\n", encoding="utf-8")
with path.open("a", encoding="utf-8") as file:
    file.write("milk;1.20\n")
print(path.read_text(encoding="utf-8").splitlines())

print(path, path.exists(), path.is_dir(), path.stat().st_size)
print(path.name, path.stem, path.suffix, path.parent)
print(path.with_suffix(".json"), path.with_name("all.csv").name)
print(path.relative_to("reports"), path.parts)
print(Path(__file__).parent.is_dir())
