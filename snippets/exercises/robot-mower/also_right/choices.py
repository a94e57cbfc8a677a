from argparse import ArgumentParser


def build_parser():
    parser = ArgumentParser("mower")
    parser.add_argument("--quiet", action="store_true")
    commands = parser.add_subparsers(dest="command", required=True)

    park = commands.add_parser("park")
    park.add_argument("hours", type=int, nargs="?", default=1)

    cut = commands.add_parser("cut")
    cut.add_argument("zones", nargs="+")
    cut.add_argument(
        "--height", type=int, choices=range(20, 61), default=40, metavar="MM"
    )
    edges = cut.add_mutually_exclusive_group()
    edges.add_argument("--edges", action="store_true", default=True)
    edges.add_argument("--no-edges", action="store_false", dest="edges")
    return parser
