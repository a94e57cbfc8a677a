from pathlib import Path


def read_note(name):
    try:
        return Path(name).read_text(encoding="utf-8")
    except FileNotFoundError:
        return "(no such note)"
    except OSError:
        return "(cannot be read)"


Path("today.txt").write_text("buy tea", encoding="utf-8")
print(read_note("today.txt"))
print(read_note("tomorrow.txt"))
print(read_note("."))  # a folder
print(issubclass(FileNotFoundError, OSError))
