from flask import Flask
from flask_marshmallow import Marshmallow

app = Flask(__name__)

ma = Marshmallow(app)


class Tea(ma.Schema):
    minutes = ma.Integer()


print(Tea().dump({"minutes": "2"}), Tea().validate({"minutes": "x"}))
