import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO


def receipt():
    print("tea 3.50")
    print("no printer", file=sys.stderr)


with redirect_stdout(StringIO()) as out:
    with redirect_stderr(StringIO()) as err:
        receipt()

print("out:", repr(out.getvalue()))
print("err:", repr(err.getvalue()))

with redirect_stderr(sys.stdout):
    receipt()
