from flask import Blueprint, abort, request
from models import Order, Product, User, db
from sqlalchemy import select

shop = Blueprint("shop", __name__)


def as_dict(order):
    lines = [
        {
            "product": line.product.name,
            "quantity": line.quantity,
            "price": line.price,
        }
        for line in order.lines
    ]
    return {
        "id": order.id,
        "user": order.user.name,
        "total": order.total,
        "lines": sorted(lines, key=lambda line: line["product"]),
    }


@shop.get("/orders")
def orders():
    found = select(Order).order_by(Order.id.desc())
    return [as_dict(order) for order in db.session.scalars(found)]


@shop.get("/users/<int:user_id>/orders")
def orders_of(user_id):
    user = db.get_or_404(User, user_id)
    found = select(Order).where(Order.user == user).order_by(Order.id.desc())
    return [as_dict(order) for order in db.session.scalars(found)]


@shop.post("/users/<int:user_id>/orders")
def place(user_id):
    order = Order(user=db.get_or_404(User, user_id))
    db.session.add(order)
    try:
        for line in request.get_json():
            order.add(db.get_or_404(Product, line["product"]), line["quantity"])
    except ValueError as error:
        abort(400, str(error))
    db.session.commit()
    return as_dict(order), 201
