from functools import wraps

from flask import (
    Blueprint,
    current_app,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from werkzeug.local import LocalProxy
from werkzeug.security import check_password_hash, generate_password_hash

auth = Blueprint("auth", __name__)
users = LocalProxy(lambda: current_app.extensions["users"])


@auth.get("/register")
def register():
    return render_template("form.html", title="Register")


@auth.post("/register")
def do_register():
    email, password = sent()
    if not is_email(email):
        return refused("Register", "This is no e-mail address.", 400)
    if len(password) < 8:
        return refused("Register", "The password is too short.", 400)
    if not users.add(email, generate_password_hash(password)):
        return refused("Register", "This e-mail is registered already.", 409)
    return redirect(url_for(".login"), 303)


@auth.get("/login")
def login():
    return render_template("form.html", title="Log in")


@auth.post("/login")
def do_login():
    email, password = sent()
    user = users.by_email(email)
    if not user or not check_password_hash(user["password"], password):
        return refused("Log in", "E-mail or password are wrong.", 401)
    session.clear()
    session["user"] = user["id"]
    return redirect(
        safe(request.args.get("next", "")) or url_for("account"), 303
    )


@auth.post("/logout")
def logout():
    session.clear()
    return redirect(url_for(".login"), 303)


@auth.before_app_request
def load_user():
    g.user = users.by_id(session["user"]) if "user" in session else None


def login_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if g.user is None:
            # full_path ends in "?" where there is no query.
            here = request.full_path.removesuffix("?")
            return redirect(url_for("auth.login", next=here))
        return view(*args, **kwargs)

    return wrapper


def sent():
    """The e-mail, as it is stored, and the password, as it was typed."""
    email = request.form.get("email", "").strip().lower()
    return email, request.form.get("password", "")


def refused(title, error, status):
    email = request.form.get("email", "")
    page = render_template("form.html", title=title, error=error, email=email)
    return page, status


def is_email(text):
    name, _, domain = text.partition("@")
    return (
        bool(name and domain) and "@" not in domain and text.split() == [text]
    )


def safe(target):
    """The target, if it is a path of this site; None if it is not."""
    inside = target.startswith("/") and not target.startswith("//")
    return target if inside else None
