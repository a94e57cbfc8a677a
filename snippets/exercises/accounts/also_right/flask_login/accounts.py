from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from flask import redirect, render_template, request
from flask_login import UserMixin, login_user, logout_user
from werkzeug.security import check_password_hash, generate_password_hash


@dataclass
class User(UserMixin):
    id: int
    email: str
    password: str


class Accounts:
    def __init__(self, users):
        self.users = users

    def views(self):
        return [("/register", self.register), ("/login", self.login)]

    def load(self, key):
        row = self.users.by_id(int(key))
        return User(**row) if row else None

    def register(self):
        error, status = None, 200
        if request.method == "POST":
            email, password = self.typed()
            if len(email.split("@")) != 2 or "" in email.split("@"):
                error, status = "Not an e-mail", 400
            elif len(email.split()) != 1 or len(password) < 8:
                error, status = "A space too much, or too short", 400
            elif self.users.add(email, generate_password_hash(password)):
                return redirect("/login", 303)
            else:
                error, status = "Taken", 409
        page = render_template("form.html", title="Register", error=error)
        return page, status

    def login(self):
        error, status = None, 200
        if request.method == "POST":
            email, password = self.typed()
            row = self.users.by_email(email)
            kept = row["password"] if row else generate_password_hash("")
            if check_password_hash(kept, password) and row:
                login_user(User(**row))
                return redirect(self.target(), 303)
            error, status = "Wrong e-mail or password", 401
        page = render_template("form.html", title="Log in", error=error)
        return page, status

    def logout(self):
        logout_user()
        return redirect("/login", 303)

    def target(self):
        wanted = request.args.get("next") or "/account"
        odd = any(ord(character) < 32 for character in wanted)
        if odd or "\\" in wanted or wanted[0] != "/" or wanted[1:2] == "/":
            return "/account"
        there = urlsplit(urljoin(request.host_url, wanted))
        return wanted if there.netloc == request.host else "/account"

    def typed(self):
        form = request.form
        email = form.get("email", default="").strip().casefold()
        return email, form.get("password", default="")
