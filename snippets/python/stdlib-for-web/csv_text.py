import csv
from io import StringIO

orders = [{"id": 7, "note": 'say "hi"'}, {"id": 8, "note": "tea, milk"}]

out = StringIO(newline="")
writer = csv.DictWriter(out, ["id", "note"])
writer.writeheader()
writer.writerows(orders)
text = out.getvalue()
print(text.splitlines())
print(text.count("\r\n"))

for row in csv.DictReader(StringIO(text, newline="")):
    print(row)
