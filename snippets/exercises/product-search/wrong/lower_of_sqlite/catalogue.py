import sqlite3
from contextlib import closing

LARGEST = 2**63 - 1
ORDERS = {
    "name": "lower(name), id",
    "-name": "lower(name) DESC, id",
    "price": "price, id",
    "-price": "price DESC, id",
}


def find(database, q, least, most, sort):
    """The products with ``q`` in their name and a price in the range."""
    sql = f"""
        SELECT id, name, price FROM products
        WHERE instr(lower(name), ?) AND price BETWEEN ? AND ?
        ORDER BY {ORDERS[sort]}
    """
    values = q.lower(), min(least, LARGEST), min(most, LARGEST)
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql, values)]
