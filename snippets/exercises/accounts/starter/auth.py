from flask import Blueprint, current_app, redirect, render_template, request

auth = Blueprint("auth", __name__)


@auth.get("/register")
def register():
    return render_template("form.html", title="Register")


@auth.post("/register")
def do_register():
    users = current_app.extensions["users"]
    users.add(request.form["email"], request.form["password"])
    return redirect("/login", 303)


@auth.get("/login")
def login():
    return render_template("form.html", title="Log in")


# Two views are missing here: POST /login and POST /logout.
