import sqlite3
from contextlib import closing

with closing(sqlite3.connect(":memory:")) as db:
    db.execute("CREATE TABLE users (email TEXT UNIQUE)")
    with db:
        db.execute("INSERT INTO users VALUES ('ada@a.example')")

    try:
        with db:
            for email in "bob@b.example", "ada@a.example":
                db.execute("INSERT INTO users VALUES (?)", [email])
    except sqlite3.IntegrityError as error:
        print(error)

    print(db.execute("SELECT email FROM users").fetchall())

try:
    db.execute("SELECT 1")
except sqlite3.ProgrammingError as error:
    print(error)
