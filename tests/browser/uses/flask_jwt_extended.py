from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, get_jwt_identity, jwt_required

app = Flask(__name__)
app.secret_key = "a secret of thirty-two characters"

JWTManager(app)


@app.get("/")
@jwt_required()
def home():
    return get_jwt_identity()


client = app.test_client()
with app.app_context():
    token = create_access_token("ada")
print(client.get("/").status_code, client.get("/", headers={"Authorization": f"Bearer {token}"}).text)
