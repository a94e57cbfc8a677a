import httpx
from flask import Flask

app = Flask(__name__)


@app.get("/")
def home():
    return "hi"


with httpx.Client(transport=httpx.WSGITransport(app=app), base_url="http://app") as client:
    print(client.get("/").text)
