from pathlib import Path


def tidy_up():  # stands for another process
    Path("cart.json").unlink(missing_ok=True)


def look_first(path):
    if path.exists():
        tidy_up()
        return path.read_text(encoding="utf-8")
    return "[]"


def try_first(path):
    try:
        tidy_up()
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return "[]"


for function in look_first, try_first:
    Path("cart.json").write_text('["tea"]', encoding="utf-8")
    try:
        print(function.__name__, function(Path("cart.json")))
    except FileNotFoundError as error:
        print(function.__name__, type(error).__name__)
