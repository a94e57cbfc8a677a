import traceback

try:
    {"tea": 4}["jam"]
except KeyError as error:
    print(str(error))
    print(repr(error))
    print(type(error).__name__)
    print(error.args)
    print(traceback.format_exception_only(error))

    text = traceback.format_exc()
    print(text.startswith("Traceback (most recent call last):"))
    print(text.endswith("KeyError: 'jam'\n"))

print([str(TimeoutError()), repr(TimeoutError())])
