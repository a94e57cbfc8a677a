# /// script
# dependencies = ["flask"]
# ///
from flask import (
    Flask,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)

app = Flask(__name__)
app.secret_key = "only for the playground"


@app.get("/")
def home():
    return render_template("home.html", name=session.get("name"))


@app.post("/")
def rename():
    session["name"] = request.form["name"]
    flash(f"Hello, {session['name']}.")
    return redirect(url_for("home"))
