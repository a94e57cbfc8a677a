import pytest
from app import create_app
from models import Line, Order, Product, User, db
from sqlalchemy import delete, event, select
from sqlalchemy.exc import IntegrityError


@pytest.fixture
def app():
    app = create_app(examples=False)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def session(app):
    with app.app_context():
        yield db.session


@pytest.fixture
def ada(session):
    user = User(name="Ada", email="ada@example.org")
    session.add(user)
    session.commit()
    return user


@pytest.fixture
def tea(session):
    product = Product(name="Tea", price=450)
    session.add(product)
    session.commit()
    return product


@pytest.fixture
def cup(session):
    product = Product(name="Cup", price=1200)
    session.add(product)
    session.commit()
    return product


@pytest.fixture
def order(session, ada):
    """An order of Ada's without lines."""
    order = Order(user=ada)
    session.add(order)
    session.commit()
    return order


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def eight_orders(client):
    """Two orders of each of four users, each order with the same two of eight products; the last one has no lines."""
    with client.application.app_context():
        for number in range(1, 5):
            user = User(name=f"User {number}", email=f"{number}@example.org")
            tea, cup = (
                Product(name=f"Tea {number}", price=100),
                Product(name=f"Cup {number}", price=1000),
            )
            db.session.add_all([user, tea, cup])
            for quantity in 1, 2:
                order = Order(user=user)
                db.session.add(order)
                if (number, quantity) != (4, 2):
                    order.add(tea, quantity)
                    order.add(cup)
                db.session.commit()


@pytest.fixture
def statements(client):
    """``statements(url)``: the SQL that a GET of this URL sends to the database."""
    sent = []

    def of(url):
        sent.clear()
        client.get(url)
        return list(sent)

    with client.application.app_context():
        event.listen(
            db.engine,
            "before_cursor_execute",
            lambda connection, cursor, sql, *more: sent.append(sql),
        )
    return of


def test_an_order_belongs_to_its_user(order, ada):
    assert ada.orders == [order]


def test_an_order_needs_a_user(session):
    session.add(Order())
    with pytest.raises(IntegrityError):
        session.commit()


def test_add_makes_a_line_for_the_product(session, order, tea):
    order.add(tea, 2)
    session.commit()
    assert [
        (line.order.id, line.product.name, line.quantity, line.price)
        for line in order.lines
    ] == [(order.id, "Tea", 2, 450)]


def test_adding_a_product_again_raises_the_quantity_of_its_line(
    session, order, tea, cup
):
    order.add(tea, 2)
    order.add(cup)
    order.add(tea)
    session.commit()
    assert sorted(
        (line.product.name, line.quantity) for line in order.lines
    ) == [("Cup", 1), ("Tea", 3)]


def test_adding_again_works_for_an_order_that_comes_from_the_database(
    session, order, tea
):
    order.add(tea, 2)
    session.commit()
    session.expire_all()
    order.add(tea, 5)
    session.commit()
    assert [(line.product.name, line.quantity) for line in order.lines] == [
        ("Tea", 7)
    ]


@pytest.mark.parametrize("quantity", [0, -1])
def test_a_quantity_below_1_is_refused(order, tea, quantity):
    with pytest.raises(ValueError):  # noqa: PT011
        order.add(tea, quantity)


def test_a_refused_quantity_changes_nothing(order, tea):
    order.add(tea, 3)
    with pytest.raises(ValueError):  # noqa: PT011
        order.add(tea, -1)
    assert [line.quantity for line in order.lines] == [3]


def test_the_total_is_known_before_the_order_is_stored(ada, tea, cup, session):
    order = Order(user=ada)
    session.add(order)
    order.add(tea, 3)
    order.add(cup, 2)
    assert order.total == 3 * 450 + 2 * 1200


def test_an_order_without_lines_costs_nothing(order):
    assert order.total == 0


def test_a_later_price_of_the_product_does_not_change_an_order(
    session, order, tea
):
    order.add(tea, 2)
    tea.price = 999
    session.commit()
    assert order.total == 2 * 450


def test_a_product_may_be_in_many_orders(session, order, tea, ada):
    second = Order(user=ada)
    session.add(second)
    order.add(tea, 1)
    second.add(tea, 2)
    session.commit()
    assert [order.total, second.total] == [450, 900]


@pytest.mark.parametrize("email", ["ada@example.org", "Ada@Example.ORG"])
def test_no_second_user_has_the_same_email(session, ada, email):
    session.add(User(name="Another", email=email))
    with pytest.raises(IntegrityError):
        session.commit()


def test_deleting_a_user_deletes_the_orders_and_their_lines(
    session, order, tea, ada
):
    order.add(tea)
    session.commit()
    session.delete(ada)
    session.commit()
    assert [
        *session.scalars(select(Order)),
        *session.scalars(select(Line)),
    ] == []


def test_a_delete_statement_for_users_deletes_the_orders_and_their_lines(
    session, order, tea
):
    order.add(tea)
    session.commit()
    session.execute(delete(User))
    session.commit()
    assert [
        *session.scalars(select(Order)),
        *session.scalars(select(Line)),
    ] == []


def test_deleting_an_order_leaves_the_user_and_the_product(
    session, order, tea, ada
):
    order.add(tea)
    session.commit()
    session.delete(order)
    session.commit()
    assert [
        *session.scalars(select(Line)),
        *session.scalars(select(User)),
        *session.scalars(select(Product)),
    ] == [
        ada,
        tea,
    ]


def test_a_line_that_is_taken_out_of_its_order_is_deleted(
    session, order, tea, cup
):
    order.add(tea)
    order.add(cup)
    session.commit()
    order.lines.remove(order.lines[0])
    session.commit()
    assert len(session.scalars(select(Line)).all()) == 1


def test_a_product_that_was_ordered_cannot_be_deleted(session, order, tea):
    order.add(tea)
    session.commit()
    session.delete(tea)
    with pytest.raises(IntegrityError):
        session.commit()


def test_the_newest_order_is_listed_first(client, eight_orders):
    assert [order["id"] for order in client.get("/orders").json] == [
        8,
        7,
        6,
        5,
        4,
        3,
        2,
        1,
    ]


def test_an_order_is_listed_with_its_lines(client, eight_orders):
    assert client.get("/orders").json[1] == {
        "id": 7,
        "user": "User 4",
        "total": 1100,
        "lines": [
            {"product": "Cup 4", "quantity": 1, "price": 1000},
            {"product": "Tea 4", "quantity": 1, "price": 100},
        ],
    }


def test_an_order_without_lines_is_listed_too(client, eight_orders):
    assert client.get("/users/4/orders").json[0] == {
        "id": 8,
        "user": "User 4",
        "total": 0,
        "lines": [],
    }


def test_a_users_orders_are_listed_alone(client, eight_orders):
    assert [order["user"] for order in client.get("/users/2/orders").json] == [
        "User 2",
        "User 2",
    ]


@pytest.mark.parametrize("url", ["/orders", "/users/1/orders"])
def test_a_list_takes_four_statements_at_most(statements, eight_orders, url):
    assert len(statements(url)) <= 4
