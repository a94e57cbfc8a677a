import argparse
import sys


def main(argv=None):
    parser = argparse.ArgumentParser(prog="shop")
    parser.add_argument("eggs", type=int)
    eggs = parser.parse_args(argv).eggs
    if eggs > 12:
        print("error: there are 12 eggs", file=sys.stderr)
        return 1
    print("sold", eggs)
    return 0


sys.stderr = sys.stdout  # to show both here
for argument in "6", "14", "six", "--help":
    try:
        code = main([argument])
    except SystemExit as stop:
        code = stop.code
    print("->", code)
