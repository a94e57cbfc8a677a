from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)

mail = Mail(app)


@app.get("/")
def home():
    with mail.record_messages() as sent:
        mail.send(Message("Hello", sender="a@example.com", recipients=["b@example.com"], body="Hi"))
    return sent[0].subject
