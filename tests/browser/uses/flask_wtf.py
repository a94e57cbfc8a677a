from flask import Flask
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import StringField
from wtforms.validators import Email

app = Flask(__name__)
app.secret_key = "a secret of thirty-two characters"


class Sign(FlaskForm):
    mail = StringField(validators=[Email()])


for mail in ("ada", "ada@example.com"):
    with app.test_request_context():
        print(Sign(MultiDict({"mail": mail}), meta={"csrf": False}).validate())
