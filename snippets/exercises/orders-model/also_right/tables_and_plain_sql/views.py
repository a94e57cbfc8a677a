from itertools import groupby
from operator import attrgetter

from flask import Blueprint, abort, request
from models import Order, Product, User, db, lines, orders, products, users
from sqlalchemy import select

shop = Blueprint("shop", __name__)


def listed(*conditions):
    rows = db.session.execute(
        select(
            orders.c.id,
            users.c.name.label("user"),
            products.c.name.label("product"),
            lines.c.quantity,
            lines.c.price,
        )
        .select_from(orders.join(users).outerjoin(lines).outerjoin(products))
        .where(*conditions)
        .order_by(orders.c.id.desc(), products.c.name)
    )
    for (number, user), group in groupby(rows, key=attrgetter("id", "user")):
        found = [
            {
                "product": row.product,
                "quantity": row.quantity,
                "price": row.price,
            }
            for row in group
            if row.product is not None
        ]
        total = sum(line["quantity"] * line["price"] for line in found)
        yield {"id": number, "user": user, "total": total, "lines": found}


@shop.get("/orders")
def all_orders():
    return list(listed())


@shop.get("/users/<int:user_id>/orders")
def orders_of(user_id):
    if db.session.get(User, user_id) is None:
        abort(404)
    return list(listed(orders.c.user_id == user_id))


@shop.post("/users/<int:user_id>/orders")
def place(user_id):
    order = Order(user=db.get_or_404(User, user_id))
    db.session.add(order)
    try:
        for line in request.get_json():
            order.add(db.get_or_404(Product, line["product"]), line["quantity"])
    except ValueError:
        abort(400)
    db.session.commit()
    return next(listed(orders.c.id == order.id)), 201
