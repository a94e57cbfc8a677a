from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, relationship


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)

users = db.Table(
    "users",
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("email", String(collation="NOCASE"), nullable=False, unique=True),
)
products = db.Table(
    "products",
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("price", Integer, nullable=False),
)
orders = db.Table(
    "orders",
    Column("id", Integer, primary_key=True),
    Column(
        "user_id", ForeignKey(users.c.id, ondelete="CASCADE"), nullable=False
    ),
)
lines = db.Table(
    "lines",
    Column(
        "order_id",
        ForeignKey(orders.c.id, ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("product_id", ForeignKey(products.c.id), primary_key=True),
    Column(
        "quantity", Integer, CheckConstraint("quantity > 0"), nullable=False
    ),
    Column("price", Integer, nullable=False),
)


class User(db.Model):
    __table__ = users
    orders = relationship(
        "Order", back_populates="user", cascade="all", passive_deletes=True
    )


class Product(db.Model):
    __table__ = products


class Line(db.Model):
    __table__ = lines
    order = relationship("Order", back_populates="lines")
    product = relationship("Product")


class Order(db.Model):
    __table__ = orders
    user = relationship("User", back_populates="orders")
    lines = relationship(
        "Line", back_populates="order", cascade="all, delete-orphan"
    )

    @property
    def total(self):
        cents = 0
        for line in self.lines:
            cents += line.price * line.quantity
        return cents

    def add(self, product, quantity=1):
        if quantity < 1:
            raise ValueError(quantity)
        of_product = {line.product: line for line in self.lines}
        if product in of_product:
            of_product[product].quantity += quantity
        else:
            self.lines.append(
                Line(product=product, quantity=quantity, price=product.price)
            )
