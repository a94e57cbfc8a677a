# /// script
# requires-python = ">=3.14"
# ///
def to_cents(price):
    try:
        return round(float(price) * 100)
    except ValueError, TypeError:
        return None


print(to_cents("4.50"), to_cents("free"), to_cents(None))
