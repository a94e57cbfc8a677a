import csv
import io
from dataclasses import field, make_dataclass

text = "item,price\ntea,5\nmilk,2\n"
reader = csv.reader(io.StringIO(text))

Row = make_dataclass(
    "Row",
    [*next(reader), ("notes", list, field(default_factory=list))],
    frozen=True,
)
rows = [Row(*values) for values in reader]
print(rows[0])
