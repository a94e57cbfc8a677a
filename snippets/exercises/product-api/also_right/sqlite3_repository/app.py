# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy"]
# ///
from flask import Flask, jsonify, request
from flask.views import MethodView
from store import NameTaken, Store
from validation import Invalid, checked


class Products(MethodView):
    def __init__(self, store):
        self.store = store

    def get(self):
        return jsonify(self.store.all())

    def post(self):
        product = self.store.add(**checked(request.get_json()))
        return product, 201, {"Location": f"/products/{product['id']}"}


class OneProduct(MethodView):
    def __init__(self, store):
        self.store = store

    def get(self, key):
        return self.store.get(key) or self.missing()

    def put(self, key):
        return (
            self.store.change(key, **checked(request.get_json()))
            or self.missing()
        )

    def delete(self, key):
        return ("", 204) if self.store.remove(key) else self.missing()

    def missing(self):
        return {"error": "no such product"}, 404


def create_app(database="shop.db"):
    app = Flask(__name__)
    store = Store(database)
    app.add_url_rule("/products", view_func=Products.as_view("products", store))
    app.add_url_rule(
        "/products/<int:key>", view_func=OneProduct.as_view("product", store)
    )

    @app.errorhandler(Invalid)
    def invalid(error):
        return {"error": str(error), "fields": error.fields}, 400

    @app.errorhandler(NameTaken)
    def taken(error):
        return {"error": "this name is taken"}, 409

    for code in (400, 404, 405, 415, 500):
        app.register_error_handler(code, as_json)
    return app


def as_json(error):
    return (
        {"error": error.name},
        error.code,
        {"Allow": ", ".join(getattr(error, "valid_methods", None) or [])},
    )
