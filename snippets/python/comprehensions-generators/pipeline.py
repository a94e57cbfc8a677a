from itertools import islice

lines = iter(["tea;3", "", "milk;0", "bread;12", "jam;5", "rice;9"])

filled = (line for line in lines if line)
pairs = (line.split(";") for line in filled)
in_stock = (name for name, count in pairs if count != "0")

print(list(islice(in_stock, 2)))
print("not read yet:", list(lines))
