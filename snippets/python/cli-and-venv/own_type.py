import argparse
import sys
from datetime import date


def weekday(text):
    day = date.fromisoformat(text)
    if day.weekday() > 4:
        raise argparse.ArgumentTypeError(f"closed on {text}")
    return day


parser = argparse.ArgumentParser(prog="book")
parser.add_argument("day", type=weekday)
parser.add_argument("--from", type=int, dest="start", default=9)
parser.add_argument("--to", type=int, dest="end", default=10)

sys.stderr = sys.stdout  # to show both here
for line in "2026-11-23", "2026-11-22", "monday", "2026-11-23 --to 8":
    try:
        args = parser.parse_args(line.split())
        if args.end <= args.start:
            parser.error(f"{args.end} is not after {args.start}")
        print(args)
    except SystemExit as stop:
        print("->", stop.code)
