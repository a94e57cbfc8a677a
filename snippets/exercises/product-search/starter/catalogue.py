import sqlite3
from contextlib import closing


def find(database, q):
    """The products whose name has ``q`` in it, as dicts."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        sql = "SELECT id, name, price FROM products WHERE name LIKE ?"
        return [dict(row) for row in connection.execute(sql, [f"%{q}%"])]
