def to_cents(price: float | str) -> int:
    if isinstance(price, str):
        price = float(price.replace(",", "."))
    return round(price * 100)


print(to_cents(5), to_cents(2.5), to_cents("7,20"))
print(isinstance("7,20", float | str))
print(float | str == str | float)
