class PriceError(Exception):
    pass


def explicit(text):
    try:
        return float(text)
    except ValueError as error:
        raise PriceError from error


def implicit(text):
    try:
        return float(text)
    except ValueError:
        raise PriceError


def hidden(text):
    try:
        return float(text)
    except ValueError:
        raise PriceError from None


for function in explicit, implicit, hidden:
    try:
        function("free")
    except PriceError as error:
        print(function.__name__)
        for name in "__cause__", "__context__", "__suppress_context__":
            print(f"  {name:20}  {getattr(error, name)!r}")
