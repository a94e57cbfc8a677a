import sqlite3
from contextlib import closing, contextmanager

TABLE = """CREATE TABLE IF NOT EXISTS products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    price INTEGER NOT NULL,
    stock INTEGER NOT NULL
)"""


class NameTaken(Exception):
    pass


class Store:
    def __init__(self, path):
        self.path = path
        with self.connected() as db:
            db.execute(TABLE)

    @contextmanager
    def connected(self):
        with closing(sqlite3.connect(self.path)) as db, db:
            db.row_factory = sqlite3.Row
            try:
                yield db
            except sqlite3.IntegrityError as error:
                raise NameTaken from error

    def all(self):
        with self.connected() as db:
            return [
                dict(row)
                for row in db.execute("SELECT * FROM products ORDER BY id")
            ]

    def get(self, key):
        # As text: SQLite compares it as a number, whatever its size.
        with self.connected() as db:
            row = db.execute(
                "SELECT * FROM products WHERE id = ?", (str(key),)
            ).fetchone()
        return dict(row) if row else None

    def add(self, name, price, stock):
        with self.connected() as db:
            sql = "INSERT INTO products (name, price, stock) VALUES (?, ?, ?) RETURNING *"
            return dict(db.execute(sql, (name, price, stock)).fetchone())

    def change(self, key, name, price, stock):
        with self.connected() as db:
            sql = "UPDATE products SET name = ?, price = ?, stock = ? WHERE id = ?"
            db.execute(sql, (name, price, stock, str(key)))
        return self.get(key)

    def remove(self, key):
        with self.connected() as db:
            return (
                db.execute(
                    "DELETE FROM products WHERE id = ?", (str(key),)
                ).rowcount
                == 1
            )
