import sqlite3
from contextlib import closing

TABLE = """CREATE TABLE IF NOT EXISTS users (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL
)"""


class Users:
    """The users in an SQLite file. Stores what it is given, as it is given."""

    def __init__(self, path):
        self.path = path
        self._run(TABLE)

    def add(self, email, password):
        """Add a user; False where there is one with this e-mail already."""
        try:
            sql = "INSERT INTO users (email, password) VALUES (?, ?)"
            self._run(sql, email, password)
        except sqlite3.IntegrityError:
            return False
        return True

    def by_email(self, email):
        """A dict with id, email and password; None if there is no such user."""
        return self._run("SELECT * FROM users WHERE email = ?", email)

    def by_id(self, user_id):
        return self._run("SELECT * FROM users WHERE id = ?", user_id)

    def _run(self, sql, *values):
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.row_factory = sqlite3.Row
            row = connection.execute(sql, values).fetchone()
            return dict(row) if row else None
