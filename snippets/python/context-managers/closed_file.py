from pathlib import Path

Path("orders.csv").write_text("tea\nmilk\n", encoding="utf-8")


def too_late(path):
    with open(path, encoding="utf-8") as file:
        return (line.strip() for line in file)


def in_time(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield line.strip()


for read in too_late, in_time:
    try:
        print(list(read("orders.csv")))
    except ValueError as error:
        print(error)
