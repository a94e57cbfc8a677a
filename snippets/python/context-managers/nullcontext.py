import sys
from contextlib import nullcontext
from pathlib import Path


def export(rows, path=None):
    if path:
        target = open(path, "w", encoding="utf-8")
    else:
        target = nullcontext(sys.stdout)
    with target as file:
        for row in rows:
            print(row, file=file)


export(["tea,3.50", "milk,1.20"])
export(["tea,3.50"], "prices.csv")
print(Path("prices.csv").read_text(encoding="utf-8"), end="")
print("stdout closed:", sys.stdout.closed)
