import warnings


def total(prices, vat=None):
    if vat is not None:
        warnings.warn(
            "vat= is deprecated, use tax=", DeprecationWarning, stacklevel=2
        )
    return sum(prices)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(total([4, 6], vat=20))
for warning in caught:
    print(f"line {warning.lineno}: {warning.message}")

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        total([4, 6], vat=20)
    except DeprecationWarning as error:
        print("raised:", error)

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="vat=")
    print(total([4, 6], vat=20))
