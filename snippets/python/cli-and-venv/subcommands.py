import argparse


def add(args):
    print("add", args.dish, args.count)


def remove(args):
    print("remove", args.order, "in", args.file)


parser = argparse.ArgumentParser(prog="shop")
parser.add_argument("--file", default="orders.db")
commands = parser.add_subparsers(required=True, metavar="COMMAND")

new = commands.add_parser("add", help="take one")
new.add_argument("dish")
new.add_argument("--count", type=int, default=1)
new.set_defaults(run=add)

old = commands.add_parser("remove", aliases=["rm"], help="drop one")
old.add_argument("order", type=int)
old.set_defaults(run=remove)

for line in "add tea --count 3", "--file test.db rm 7":
    args = parser.parse_args(line.split())
    args.run(args)
