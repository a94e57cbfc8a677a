from flask import Flask
from flask_principal import Identity, Permission, Principal, RoleNeed, identity_changed, identity_loaded

app = Flask(__name__)
app.secret_key = "a secret of thirty-two characters"

Principal(app)


@identity_loaded.connect_via(app)
def load(sender, identity):
    identity.provides.add(RoleNeed(identity.id))


@app.get("/in/<role>")
def enter(role):
    identity_changed.send(app, identity=Identity(role))
    return role


@app.get("/")
@Permission(RoleNeed("admin")).require(403)
def home():
    return "home"


client = app.test_client()
for role in ("guest", "admin"):
    print(client.get(f"/in/{role}").text, client.get("/").status_code)
