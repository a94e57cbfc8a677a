from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"))

CENT = Decimal("0.01")
net = 3 * Decimal("4.95")
tax = (net * Decimal("0.19")).quantize(CENT, ROUND_HALF_UP)
print(net, tax, net + tax)
print(sum([net, tax], Decimal()), f"{Decimal('1234.5'):,.2f}")

tie = Decimal("2.665")
print(tie.quantize(CENT), tie.quantize(CENT, ROUND_HALF_UP))
print(str(Decimal(0.1))[:14])
for call in lambda: Decimal("1") + 0.1, lambda: Decimal("free"):
    try:
        call()
    except (TypeError, InvalidOperation) as error:
        print(type(error).__name__)
