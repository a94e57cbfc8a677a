import csv
from pathlib import Path

path = Path("prices.csv")
with path.open("w", newline="", encoding="utf-8-sig") as file:
    writer = csv.writer(file, delimiter=";")
    writer.writerow(["item", "price"])
    writer.writerows([["café", "4,90"], ["tea", "3,50"]])

print(path.read_bytes()[:9])
with path.open(newline="", encoding="utf-8-sig") as file:
    header, *rows = csv.reader(file, delimiter=";")
print(header, rows)
