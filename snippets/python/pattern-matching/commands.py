import shlex

cart = {}


def run(line):
    match shlex.split(line):
        case ["add", item]:
            cart[item] = 1
        case ["add", item, count] if count.isdecimal():
            cart[item] = int(count)
        case ["remove" | "rm", *items] if items:
            for item in items:
                cart.pop(item, None)
        case ["show"] | []:
            print(cart)
        case ["add" | "remove" | "rm" as command, *rest]:
            print(f"{command}: what is {rest}?")
        case [command, *_]:
            print(f"unknown command {command}")


for line in 'add "green tea" 3', "add milk", "rm milk", "show":
    run(line)
run("add tea x")
run("drop tables")
