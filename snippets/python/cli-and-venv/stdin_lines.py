import io
import sys


def prices(lines):
    for number, line in enumerate(lines, start=1):
        try:
            yield float(line)
        except ValueError:
            print(f"line {number}: {line!r}", file=sys.stderr)


def main():
    if sys.stdin.isatty():
        print("Type prices; Ctrl+D ends.", file=sys.stderr)
    print(sum(prices(sys.stdin)))


sys.stderr = sys.stdout  # to show both here
sys.stdin = io.StringIO("2.50\nfree\n4\n")  # what a pipe would send
main()
