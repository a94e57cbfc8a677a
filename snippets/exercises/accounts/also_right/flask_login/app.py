# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login"]
# ///
from accounts import Accounts
from flask import Flask, render_template
from flask_login import LoginManager, current_user, login_required
from users import Users


def create_app(database="users.db"):
    app = Flask(__name__)
    app.config.update(SECRET_KEY="only for this exercise")
    users = Users(database)
    manager = LoginManager(app)
    manager.login_view = "login"
    accounts = Accounts(users)
    manager.user_loader(accounts.load)

    for rule, view in accounts.views():
        app.add_url_rule(rule, view_func=view, methods=["GET", "POST"])
    app.add_url_rule("/logout", view_func=accounts.logout, methods=["POST"])

    @app.get("/account")
    @login_required
    def account():
        return render_template("account.html", email=current_user.email)

    return app
