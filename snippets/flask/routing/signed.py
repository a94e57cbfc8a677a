# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/floors/<int:number>")
@app.get("/levels/<int(signed=True):number>")
def show(number):
    return f"number {number}"


client = app.test_client()
for path in ["/floors/2", "/floors/-2", "/levels/2", "/levels/-2"]:
    print(path, client.get(path).status)
