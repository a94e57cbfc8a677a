import sqlite3
import time

from flask import Flask, Response, flash, redirect, render_template, request, session, url_for

app = Flask(__name__)
app.secret_key = "not secret here"
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")


@app.get("/")
def home():
    session["n"] = session.get("n", 0) + 1
    return render_template("home.html")


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "GET":
        return render_template("login.html")
    if request.form["password"] != "pythonic":
        flash("Wrong password.")
        return render_template("login.html"), 401
    session["user"] = request.form["user"]
    flash(f"Welcome, {session['user']}, by {request.form.get('how', 'nothing')}.")
    return redirect(url_for("home"))


@app.route("/notes", methods=["GET", "POST"])
def notes():
    if request.method == "POST":
        db.execute("INSERT INTO note (text) VALUES (?)", (request.form["text"],))
        return redirect(url_for("notes"), 303)
    return render_template("notes.html", notes=db.execute("SELECT id, text FROM note").fetchall())


@app.post("/notes/<int:number>")
def change(number):
    db.execute("UPDATE note SET text = ? WHERE id = ?", (request.form["text"], number))
    return redirect(url_for("notes"))


@app.post("/notes/<int:number>/delete")
def delete(number):
    db.execute("DELETE FROM note WHERE id = ?", (number,))
    return redirect(url_for("notes"))


@app.route("/upload", methods=["GET", "POST"])
def upload():
    if request.method == "GET":
        return render_template("upload.html")
    return "<br>".join(f"{key}: {file.filename} ({len(file.read())})" for key, file in request.files.items(multi=True))


@app.route("/api/echo", methods=["POST", "PUT"])
def echo():
    return {"method": request.method, "json": request.get_json(), "token": request.headers.get("X-Token")}, 201


@app.get("/api/user")
def user():
    return {"user": session.get("user"), "asked": request.args.get("q"), "from": request.referrer}


@app.get("/search")
def search():
    return f"<h1>Found {request.args['q']}</h1>"


@app.get("/fail")
def fail():
    print("before it fails")
    return str(1 / 0)


@app.get("/hop/<int:left>")
def hop(left):
    return redirect(url_for("hop", left=left - 1) if left else url_for("user"))


@app.get("/away")
def away():
    return redirect("https://example.org/there")


@app.post("/again")
def again():
    return redirect(url_for("kept"), 307)


@app.post("/kept")
def kept():
    return f"<h1>Kept {request.form['word']}</h1>"


@app.get("/stream")
def stream():
    def parts():
        for n in range(3):
            yield f"data: {n}\n\n"
            time.sleep(0.01)

    return Response(parts(), mimetype="text/event-stream")


@app.get("/long")
def long():
    return Response("x" * 300_000, mimetype="text/plain")


@app.get("/slow")
def slow():
    time.sleep(4)
    return "at last"


@app.get("/for-ever")
def for_ever():
    while True:
        pass


@app.get("/picture.svg")
def picture():
    return Response('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', mimetype="image/svg+xml")


@app.get("/scripts")
def scripts():
    return render_template("scripts.html")


@app.get("/modules")
def modules():
    return '<p id="said"></p><script type="module" src="/static/start.js"></script>'


@app.post("/mirror")
def mirror():
    return request.get_data(as_text=True)


@app.get("/asks")
def asks():
    return '<p>Page</p><script>fetch("/fail").catch(() => {})</script>'


@app.get("/talks")
def talks():
    print("begun")
    time.sleep(2)
    return "<p>Done</p>"


@app.get("/floods")
def floods():
    while True:
        print("x" * 99)


@app.get("/cookies")
def cookies():
    got = [f"{name}={value}" for name, value in sorted(request.cookies.items()) if name != "session"]
    page = f'<p id="got">{" ".join(got)}</p>'
    page += '<p id="seen"></p><script>document.querySelector("#seen").textContent = document.cookie</script>'
    response = app.make_response(page)
    response.set_cookie("seen", "1")
    response.set_cookie("unseen", "2", httponly=True)
    return response


@app.get("/cookies/forget")
def forget():
    response = app.make_response("")
    response.delete_cookie("seen")
    return response
