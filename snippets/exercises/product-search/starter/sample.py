"""Makes a database to try the search with."""

import sqlite3
from contextlib import closing

PRODUCTS = [
    (1, "Coffee beans", 1250),
    (2, "Apple juice", 220),
    (3, "50% less sugar jam", 410),
    (4, "Straßenkarte", 990),
    (5, "Mug: snake_case", 1250),
    (6, "Baker's yeast", 90),
    (7, "Żółty ser", 890),
    (8, "Sticker", 0),
    (9, r"Poster: C:\>", 2990),
    (10, "apple", 30),
    (11, "Apple", 25),
]


def make(database):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "CREATE TABLE products (id INTEGER PRIMARY KEY,"
            " name TEXT NOT NULL, price INTEGER NOT NULL)"
        )
        connection.executemany(
            "INSERT INTO products (id, name, price) VALUES (?, ?, ?)", PRODUCTS
        )
