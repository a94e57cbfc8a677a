from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str]


class Product(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    price: Mapped[int]


class Order(db.Model):
    """What one user has ordered at once."""

    id: Mapped[int] = mapped_column(primary_key=True)

    def add(self, product, quantity=1):
        """Order `quantity` more of `product`."""


class Line(db.Model):
    """One product of an order: how many, and for how much each."""

    id: Mapped[int] = mapped_column(primary_key=True)
