# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask("shop", static_url_path="/assets", template_folder="views")
app.config["SECRET_KEY"] = "change me"


@app.get("/")
def home():
    return "home"


print(app.name, app.static_url_path, app.template_folder)
print(app.debug, app.config["SECRET_KEY"])
print([f"{rule} -> {rule.endpoint}" for rule in app.url_map.iter_rules()])
print(app.view_functions["home"] is home)
print(app.test_client().get("/").text)
