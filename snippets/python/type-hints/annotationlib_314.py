# /// script
# requires-python = ">=3.14"
# ///
from annotationlib import Format, get_annotations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


def with_tax(price: Decimal, rate: float = 0.25) -> Decimal:
    return price


print(get_annotations(with_tax, format=Format.STRING))
hints = get_annotations(with_tax, format=Format.FORWARDREF)
print(hints["rate"], hints["price"].__forward_arg__)
try:
    get_annotations(with_tax)
except NameError as error:
    print(error)
