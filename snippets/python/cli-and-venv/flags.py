import argparse

parser = argparse.ArgumentParser(prog="shop")
add = parser.add_argument
add("dishes", nargs="+")
add("--size", choices=["small", "large"], default="small")
add("--gift", action="store_true")
add("--mail", action=argparse.BooleanOptionalAction, default=True)
add("--tag", action="append", default=[])
add("-v", "--verbose", action="count", default=0)
add("--between", nargs=2, type=int, metavar=("FROM", "TO"))
add("--version", action="version", version="shop 0.3")

few = parser.parse_args(["tea"])
line = "tea cake --size large --gift --no-mail --tag a --tag b -vv"
many = parser.parse_args([*line.split(), "--between", "8", "12"])
for name in vars(few):
    print(f"{name:8} {getattr(few, name)!s:8} {getattr(many, name)}")
