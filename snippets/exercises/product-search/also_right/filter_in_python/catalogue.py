import sqlite3
from contextlib import closing


def fits(product, wanted):
    in_range = wanted["min"] <= product["price"] <= wanted["max"]
    return in_range and wanted["q"].casefold() in product["name"].casefold()


def find(database, wanted):
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT id, name, price FROM products")
        products = [dict(zip(("id", "name", "price"), row)) for row in rows]
    key, downwards = wanted["sort"]
    found = [product for product in products if fits(product, wanted)]
    found.sort(key=lambda product: product["id"])
    # Sorting is stable, also when reversed: equal ones stay by id.
    found.sort(
        key=lambda product: (
            str(product[key]).casefold() if key == "name" else product[key]
        ),
        reverse=downwards,
    )
    return found
