import pytest
from shop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.fixture
def tea(client):
    """The URL of a product that costs 300, of which there are 12."""
    product = {"name": "Tea", "price": 300, "stock": 12}
    return client.post("/products", json=product).location


def test_a_new_shop_is_empty(client):
    assert client.get("/products").json == []


def test_a_shop_has_products_of_its_own(client, tea):
    assert create_app().test_client().get("/products").json == []


def test_a_new_product_gets_an_id(client):
    product = {"name": "Tea", "price": 300, "stock": 12}
    answer = client.post("/products", json=product)
    assert answer.status_code == 201
    assert answer.json == product | {"id": 1}


def test_location_is_the_url_of_the_product(client, tea):
    assert client.get(tea).json["name"] == "Tea"


@pytest.mark.parametrize(("name", "price"), [("", 1), ("  ", 1), ("Tea", -1)])
def test_a_wrong_product_is_refused(client, name, price):
    product = {"name": name, "price": price, "stock": 1}
    assert client.post("/products", json=product).status_code == 400
    assert client.get("/products").json == []


def test_a_product_may_be_free(client):
    product = {"name": "Sticker", "price": 0, "stock": 1}
    assert client.post("/products", json=product).status_code == 201


@pytest.mark.parametrize("name", ["Tea", "TEA"])
def test_a_name_is_taken_only_once(client, tea, name):
    product = {"name": name, "price": 1, "stock": 1}
    assert client.post("/products", json=product).status_code == 409
    assert len(client.get("/products").json) == 1


@pytest.mark.parametrize(("most", "found"), [(299, 0), (300, 1), (301, 1)])
def test_max_price_belongs_to_the_range(client, tea, most, found):
    assert len(client.get(f"/products?max_price={most}").json) == found


def test_a_deleted_product_is_gone(client, tea):
    assert client.delete(tea).status_code == 204
    assert client.get(tea).status_code == 404
    assert client.get("/products").json == []


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", "/products/7"),
        ("DELETE", "/products/7"),
        ("POST", "/products/7/orders"),
    ],
)
def test_an_unknown_product_is_a_404(client, tea, method, url):
    answer = client.open(url, method=method, json={"quantity": 1})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("quantity", "total"), [(1, 300), (9, 2700), (10, 2700), (12, 3240)]
)
def test_an_order_costs_less_from_10_pieces_on(client, tea, quantity, total):
    answer = client.post(f"{tea}/orders", json={"quantity": quantity})
    assert answer.status_code == 201
    assert answer.json == {"total": total, "stock": 12 - quantity}


def test_orders_take_from_the_stock(client, tea):
    client.post(f"{tea}/orders", json={"quantity": 5})
    client.post(f"{tea}/orders", json={"quantity": 4})
    assert client.get(tea).json["stock"] == 3


@pytest.mark.parametrize(
    ("quantity", "status"), [(0, 400), (-1, 400), (13, 409)]
)
def test_a_refused_order_leaves_the_stock(client, tea, quantity, status):
    answer = client.post(f"{tea}/orders", json={"quantity": quantity})
    assert answer.status_code == status
    assert client.get(tea).json["stock"] == 12
