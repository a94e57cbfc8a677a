# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask
from werkzeug.exceptions import HTTPException

app = Flask(__name__)
app.logger.disabled = True


# region handler
@app.errorhandler(HTTPException)
def as_json(error):
    answer = error.get_response()
    body = {"error": error.name}
    answer.data = app.json.dumps(body)
    answer.mimetype = "application/json"
    return answer


@app.get("/bug")
def bug():
    return 1 / 0


# endregion
client = app.test_client()
for answer in (
    client.get("/nope"),
    client.post("/bug"),
    client.get("/bug"),
):
    print(answer.status_code, answer.json)
    if allow := sorted(answer.allow):
        print("    Allow:", ", ".join(allow))
