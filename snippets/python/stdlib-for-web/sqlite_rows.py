import sqlite3
from contextlib import closing
from datetime import date

with closing(sqlite3.connect(":memory:")) as db:
    db.row_factory = sqlite3.Row
    db.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, item, day)")
    sql = "INSERT INTO orders (item, day) VALUES (?, ?)"
    with db:
        new = db.execute(sql, ["tea", date(2026, 11, 22).isoformat()])
        db.executemany(sql, [["milk", "2026-11-23"], ["tea", "2026-11-24"]])
    print(new.lastrowid)

    sql = "SELECT * FROM orders WHERE item = :item"
    row = db.execute(sql, {"item": "tea"}).fetchone()
    print(row["day"], dict(row))
    print(len(db.execute(sql, {"item": "tea"}).fetchall()))
    print(db.execute(sql, {"item": "x' OR '1' = '1"}).fetchone())

    try:
        db.execute("SELECT ?", ("tea"))
    except sqlite3.ProgrammingError as error:
        print(str(error).split(".")[0])
