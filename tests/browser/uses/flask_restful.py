from flask import Flask
from flask_restful import Api, Resource

app = Flask(__name__)


class Hello(Resource):
    def get(self, name):
        return {"hello": name}


Api(app).add_resource(Hello, "/<name>")
print(app.test_client().get("/ada").json)
