from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    backref,
    mapped_column,
    relationship,
    validates,
)


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


db = SQLAlchemy(model_class=Base)


class User(db.Model):
    name: Mapped[str]
    email: Mapped[str] = mapped_column(unique=True)

    @validates("email")
    def in_lower_case(self, key, email):
        return email.lower()


class Product(db.Model):
    name: Mapped[str]
    price: Mapped[int]


class Order(db.Model):
    user_id: Mapped[int] = mapped_column(
        ForeignKey(User.id, ondelete="CASCADE")
    )
    user: Mapped[User] = relationship(
        lazy="joined",
        backref=backref("orders", cascade="all, delete", passive_deletes=True),
    )
    lines: Mapped[list["Line"]] = relationship(
        lazy="selectin",
        back_populates="order",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )

    @property
    def total(self):
        return sum(line.total for line in self.lines)

    def add(self, product, quantity=1):
        if quantity <= 0:
            raise ValueError("order one at least")
        line = next((one for one in self.lines if one.product == product), None)
        if line:
            line.quantity = line.quantity + quantity
        else:
            new = Line(product=product, quantity=quantity, price=product.price)
            self.lines = [*self.lines, new]


class Line(db.Model):
    order_id: Mapped[int] = mapped_column(
        ForeignKey(Order.id, ondelete="CASCADE")
    )
    product_id: Mapped[int] = mapped_column(
        ForeignKey(Product.id, ondelete="RESTRICT")
    )
    quantity: Mapped[int]
    price: Mapped[int]
    order: Mapped[Order] = relationship(back_populates="lines")
    product: Mapped[Product] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("order_id", "product_id"),)

    @property
    def total(self):
        return self.quantity * self.price
