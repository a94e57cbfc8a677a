from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_user

app = Flask(__name__)
app.secret_key = "a secret of thirty-two characters"

manager = LoginManager(app)


class User(UserMixin):
    id = "ada"


@manager.user_loader
def load(name):
    return User()


@app.get("/")
def home():
    known = current_user.is_authenticated
    login_user(User())
    return current_user.id if known else "nobody"
