import argparse


def read(argv=None):
    parser = argparse.ArgumentParser(description="Take an order.")
    parser.add_argument("dish")
    parser.add_argument("count", type=int, nargs="?", default=1)
    parser.add_argument("-p", "--price", type=float, required=True)
    parser.add_argument("--note", default="", help="for the kitchen")
    return parser.parse_args(argv)


args = read(["green tea", "3", "--price", "2.5"])
print(args.dish, args.count * args.price, repr(args.note))
print(read(["stew", "-p4", "--note=very hot"]))
print(vars(read(["-p", "9", "cake"])))
