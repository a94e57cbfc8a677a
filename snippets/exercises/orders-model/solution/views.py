from flask import Blueprint, abort, request
from models import Line, Order, Product, User, db
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

shop = Blueprint("shop", __name__)
whole_orders = (
    select(Order)
    .options(
        joinedload(Order.user),
        selectinload(Order.lines).joinedload(Line.product),
    )
    .order_by(Order.id.desc())
)


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
    return [as_dict(order) for order in db.session.scalars(whole_orders)]


@shop.get("/users/<int:user_id>/orders")
def orders_of(user_id):
    user = db.get_or_404(User, user_id)
    return [
        as_dict(order)
        for order in db.session.scalars(whole_orders.where(Order.user == user))
    ]


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
