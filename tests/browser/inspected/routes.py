from flask import Flask

app = Flask(__name__)
for rule, methods in (
    ("/hello/<name>", ["GET"]),
    ("/items/<int:number>", ["GET"]),
    ("/items/", ["GET", "POST"]),
    ("/about", ["GET"]),
    ("/login", ["POST"]),
    ("/files/<path:name>", ["GET"]),
):
    endpoint = rule.strip("/").partition("/")[0] + str(rule.count("<"))
    app.add_url_rule(rule, endpoint, lambda **values: "x", methods=methods)
