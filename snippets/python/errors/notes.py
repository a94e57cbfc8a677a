import sys
import traceback


def read_prices(name, lines):
    for number, line in enumerate(lines, start=1):
        try:
            float(line)
        except ValueError as error:
            error.add_note(f"in {name}, line {number}")
            raise


try:
    read_prices("prices.csv", ["4.50", "free"])
except ValueError as error:
    error.add_note("the import was stopped")
    print(error.__notes__)
    traceback.print_exception(error, limit=0, file=sys.stdout)
