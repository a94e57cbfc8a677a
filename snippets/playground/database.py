# /// script
# dependencies = ["flask", "flask-sqlalchemy"]
# ///
from flask import Flask, redirect, render_template_string, request, url_for
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///notes.db"
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


with app.app_context():
    db.create_all()

PAGE = """<!doctype html>
<title>Notes</title>
<form method="post">
  <label>Note <input name="text" required></label> <button>Add</button>
</form>
<ul>
{%- for note in notes %}
  <li>{{ note.text }}</li>
{%- else %}
  <li>No notes yet.</li>
{%- endfor %}
</ul>"""


@app.get("/")
def index():
    notes = db.session.scalars(db.select(Note).order_by(Note.id))
    return render_template_string(PAGE, notes=notes)


@app.post("/")
def add():
    db.session.add(Note(text=request.form["text"]))
    db.session.commit()
    return redirect(url_for("index"))
