from traceback import TracebackException


def import_price(text):
    return float(text)


failures = []
for line in "4.50", "free", "6.20", "":
    try:
        import_price(line)
    except ValueError as error:
        failures.append(TracebackException.from_exception(error))

for failure in failures:
    print([frame.name for frame in failure.stack])
    print("".join(failure.format_exception_only()), end="")
    print("Traceback" in "".join(failure.format()))
