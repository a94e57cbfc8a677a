from pathlib import Path

UPLOADS = Path("uploads").resolve()


def find(name):
    path = (UPLOADS / name).resolve()
    if not path.is_relative_to(UPLOADS):
        raise ValueError(f"{name} leads out of the folder")
    return path


print(Path("uploads") / "/etc/passwd")
for name in "tea.png", "2026/tea.png", "../app.py", "/etc/passwd":
    try:
        print(find(name).relative_to(UPLOADS))
    except ValueError as error:
        print(error)
