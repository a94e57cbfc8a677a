# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pytest"]
# [tool.runsheet]
# timeout = 30
# ///
"""A small shop. It does exactly what is said here, and a new one is empty.

POST /products  {"name": "Tea", "price": 300, "stock": 12}
    201: the product with its id; its URL is in Location.
    400: the name is blank, or the price is below 0. Nothing is stored.
    409: the name is taken; "TEA" is the same as "Tea".
GET /products
    All products as a list. ?max_price=300: those for 300 or less.
GET /products/<id>
    The product; 404 if there is none.
DELETE /products/<id>
    204, and the product is gone; 404 if there is none.
POST /products/<id>/orders  {"quantity": 2}
    201: {"total": 600, "stock": 10}, what it costs and what is left.
    From 10 pieces on, all of them cost a tenth less.
    400: the quantity is below 1. 404: there is no such product.
    409: there are not as many. The stock stays as it is.
"""

from flask import Flask, abort, request, url_for


def create_app():
    app = Flask(__name__)
    products = {}

    @app.get("/products")
    def all_products():
        most = request.args.get("max_price", float("inf"), type=int)
        return [one for one in products.values() if one["price"] <= most]

    @app.post("/products")
    def add_product():
        data = request.get_json()
        name = data["name"].strip()
        if not name or data["price"] < 0:
            abort(400)
        taken = {one["name"].casefold() for one in products.values()}
        if name.casefold() in taken:
            abort(409)
        number = max(products, default=0) + 1
        product = {"id": number, "name": name}
        product |= {"price": data["price"], "stock": data["stock"]}
        products[number] = product
        url = url_for("one_product", number=number)
        return product, 201, {"Location": url}

    @app.get("/products/<int:number>")
    def one_product(number):
        return products.get(number) or abort(404)

    @app.delete("/products/<int:number>")
    def delete_product(number):
        if number not in products:
            abort(404)
        del products[number]
        return "", 204

    @app.post("/products/<int:number>/orders")
    def order(number):
        product = products.get(number) or abort(404)
        quantity = request.get_json()["quantity"]
        if quantity < 1:
            abort(400)
        if quantity > product["stock"]:
            abort(409)
        product["stock"] -= quantity
        total = quantity * product["price"]
        if quantity >= 10:
            total -= total // 10
        return {"total": total, "stock": product["stock"]}, 201

    return app
