from flask import Blueprint, request
from models import Product, db
from validation import find_errors

products = Blueprint("products", __name__, url_prefix="/products")


@products.get("")
def list_products():
    return []


@products.post("")
def create_product():
    data = request.get_json()
    if errors := find_errors(data):
        return {"error": "some fields are wrong", "fields": errors}, 400
    product = Product(
        name=data["name"], price=data["price"], stock=data["stock"]
    )
    db.session.add(product)
    db.session.commit()
    return product.to_dict()


# Three views are missing here: GET, PUT and DELETE of /products/<id>.
