names = ["Ada", "Grace", "Linus"]
for number, name in enumerate(names, 1):
    print(f"{number}. Hello, {name}")
