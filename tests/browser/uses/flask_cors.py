from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

CORS(app, origins="https://example.org")


@app.get("/")
def home():
    return "home"


answer = app.test_client().get("/", headers={"Origin": "https://example.org"})
print(answer.headers["Access-Control-Allow-Origin"])
