import shlex

for command in (
    "shop.py add tea 3",
    "shop.py add green tea",
    "shop.py add 'green tea' --count=3",
    r"shop.py add green\ tea '*.csv'",
):
    print(shlex.split(command))  # what sys.argv holds

print(shlex.join(["shop.py", "add", "green tea", "$HOME"]))
