import argparse


def millimetres(text):
    height = int(text)
    if not 20 <= height <= 60:
        raise argparse.ArgumentTypeError(f"{height} is not from 20 to 60")
    return height


def build_parser():
    parser = argparse.ArgumentParser(prog="mower")
    commands = parser.add_subparsers(dest="command", required=True)

    cut = commands.add_parser("cut", help="mow some zones")
    cut.add_argument("--quiet", action="store_true")
    cut.add_argument("zones", nargs="+", metavar="zone")
    cut.add_argument("--height", type=millimetres, default=40, metavar="MM")
    cut.add_argument(
        "--edges", action=argparse.BooleanOptionalAction, default=True
    )

    park = commands.add_parser("park", help="stay in the shed")
    park.add_argument("--quiet", action="store_true")
    park.add_argument("hours", type=int, nargs="?", default=1)
    return parser
