with open("menu.txt", "w", encoding="utf-8") as file:
    file.write("tea 3.50\ncrème brûlée 6.00\n")

with open("menu.txt", encoding="utf-8") as file:
    for line in file:
        print(line.rstrip())
print("closed:", file.closed)

with open("menu.txt", encoding="cp1252") as file:
    print("cp1252:", file.readlines()[1].rstrip())
