from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)
app.config["MAIL_DEFAULT_SENDER"] = "shop@example.com"
mail = Mail(app)


@app.get("/")
def index():
    mail.send(Message("Hello", ["ada@example.com"], body="Hi", html="<p>Hi</p>"))
    return "x"
