import argparse


def build_parser():
    parser = argparse.ArgumentParser(prog="mower")
    parser.add_argument("--quiet", action="store_true")
    commands = parser.add_subparsers(dest="command", required=True)

    cut = commands.add_parser("cut", help="mow some zones")
    cut.add_argument("zones", nargs="+", metavar="zone")
    cut.add_argument(
        "--height", type=int, choices=range(20, 60), default=40, metavar="MM"
    )
    cut.add_argument(
        "--edges", action=argparse.BooleanOptionalAction, default=True
    )

    park = commands.add_parser("park", help="stay in the shed")
    park.add_argument("hours", type=int, nargs="?", default=1)
    return parser
