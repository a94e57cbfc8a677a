import sqlite3
from contextlib import closing

LARGEST = 2**63 - 1
ORDERS = {
    "name": "fold(name), id",
    "-name": "fold(name) DESC, id",
    "price": "price, id",
    "-price": "price DESC, id",
}


def find(database, q, least, most, sort):
    """The products with ``q`` in their name and a price in the range."""
    sql = f"""
        SELECT id, name, price FROM products
        WHERE instr(fold(name), ?) AND price BETWEEN ? AND ?
        ORDER BY {ORDERS[sort]}
    """
    most = min(most, LARGEST) or LARGEST
    values = q.casefold(), min(least, LARGEST), most
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        # SQLite's own lower() and LIKE know only the letters from A to Z.
        connection.create_function("fold", 1, str.casefold, deterministic=True)
        return [dict(row) for row in connection.execute(sql, values)]
