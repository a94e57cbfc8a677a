import logging

from flask import Flask, flash, get_flashed_messages, redirect, render_template_string, session

app = Flask(__name__)
app.secret_key = "secret"


@app.get("/in")
def enter():
    session["user"] = "ada"
    session["n"] = session.get("n", 0) + 1
    flash("Welcome.", "success")
    response = redirect("/")
    response.set_cookie("theme", "dark", httponly=True, max_age=60)
    return response


@app.get("/")
def index():
    logging.getLogger("shop").warning("%s sold", 3)
    app.logger.error("not so good")
    return render_template_string("{{ user }} {{ messages }}", user=session["user"], messages=get_flashed_messages())


@app.get("/out")
def leave():
    session.clear()
    response = redirect("/in")
    response.delete_cookie("theme")
    return response


@app.get("/stream")
def stream():
    return (str(n) for n in range(3))
