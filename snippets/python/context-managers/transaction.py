import sqlite3
from contextlib import closing, contextmanager


@contextmanager
def transaction(db):
    db.execute("BEGIN IMMEDIATE")
    try:
        yield db
        db.commit()
    except BaseException:
        db.rollback()
        raise


change = "UPDATE cards SET cents = cents + ? WHERE owner = ?"
with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
    db.execute("CREATE TABLE cards (owner, cents CHECK (cents >= 0))")
    db.execute("INSERT INTO cards VALUES ('Ada', 50), ('Bob', 0)")
    for amount in 30, 40:
        try:
            with transaction(db):
                db.execute(change, [amount, "Bob"])
                db.execute(change, [-amount, "Ada"])
        except sqlite3.IntegrityError:
            print("not enough for", amount)
        print(db.execute("SELECT * FROM cards").fetchall())
