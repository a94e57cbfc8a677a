import sqlite3

from flask import Flask, render_template
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///library.db"
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("author.id"))
    author = db.relationship(Author)


with app.app_context():
    db.create_all()
    db.session.add_all(Book(author=Author(name=f"Author {n}")) for n in range(4))
    db.session.commit()


@app.get("/books")
def books():
    return render_template("books.html", books=db.session.scalars(db.select(Book)).all())


@app.get("/broken")
def broken():
    db.session.execute(db.text("SELECT * FROM missing"))


@app.get("/plain")
def plain():
    connection = sqlite3.connect("plain.db")
    connection.execute("CREATE TABLE t (n INTEGER)")
    connection.execute("INSERT INTO t VALUES (?)", (7,))
    for n in range(3):
        connection.execute("SELECT * FROM t WHERE n = ?", (n,)).fetchall()
    connection.close()
    return "x"
