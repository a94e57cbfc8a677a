import argparse


def build_parser():
    parser = argparse.ArgumentParser(prog="mower")
    commands = parser.add_subparsers()
    cut = commands.add_parser("cut", help="mow some zones")
    cut.add_argument("zones")
    return parser
