from flask import Blueprint, abort, make_response, request, url_for
from models import Product, db
from sqlalchemy import select
from validation import find_errors

products = Blueprint("products", __name__, url_prefix="/products")

# SQLite has no larger integers, and refuses to look for one.
ONE = f"/<int(max={2**63 - 1}):product_id>"


@products.get("")
def list_products():
    rows = db.session.scalars(select(Product).order_by(Product.id))
    return [product.to_dict() for product in rows]


@products.post("")
def create_product():
    product = Product()
    fill(product)
    here = url_for(".show_product", product_id=product.id)
    return product.to_dict(), 201, {"Location": here}


@products.get(ONE)
def show_product(product_id):
    return found(product_id).to_dict()


@products.put(ONE)
def replace_product(product_id):
    product = found(product_id)
    fill(product)
    return product.to_dict()


@products.delete(ONE)
def delete_product(product_id):
    db.session.delete(found(product_id))
    db.session.commit()
    return "", 204


def found(product_id):
    product = db.session.get(Product, product_id)
    return product or abort(404, f"there is no product {product_id}")


def fill(product):
    """Store what came as JSON in the product: all of it, or nothing."""
    data = request.get_json()
    if errors := find_errors(data):
        body = {"error": "some fields are wrong", "fields": errors}
        abort(make_response(body, 400))
    same = select(Product).where(Product.name == data["name"])
    if db.session.scalar(same) not in (None, product):
        abort(409, f"there is a product {data['name']!r} already")
    product.name = data["name"].strip()
    product.price = data["price"]
    product.stock = data.get("stock", 0)
    db.session.add(product)
    db.session.commit()
