from contextlib import contextmanager
from decimal import ROUND_HALF_UP, Decimal, localcontext

with localcontext(prec=5, rounding=ROUND_HALF_UP):
    print(Decimal(20) / 7)
print(Decimal(20) / 7)


@contextmanager
def changed(settings, **values):
    before = settings.copy()
    settings.update(values)
    try:
        yield settings
    finally:
        settings.clear()
        settings.update(before)


shop = {"currency": "EUR"}
with changed(shop, currency="USD", tax=0.2):
    print(shop)
print(shop)
