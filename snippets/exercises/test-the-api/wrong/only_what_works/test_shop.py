import pytest
from shop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.fixture
def tea(client):
    product = {"name": "Tea", "price": 300, "stock": 12}
    return client.post("/products", json=product)


def test_a_new_shop_is_empty(client):
    assert client.get("/products").json == []


def test_a_product_is_added(tea):
    assert tea.status_code == 201
    assert tea.location == "/products/1"


def test_a_product_is_found(client, tea):
    assert client.get("/products/1").json == tea.json
    assert client.get("/products?max_price=300").json == [tea.json]


def test_a_product_is_deleted(client, tea):
    assert client.delete("/products/1").status_code == 204
    assert client.get("/products").json == []


@pytest.mark.parametrize(("quantity", "total"), [(9, 2700), (10, 2700)])
def test_a_product_is_ordered(client, tea, quantity, total):
    answer = client.post("/products/1/orders", json={"quantity": quantity})
    assert answer.status_code == 201
    assert answer.json["total"] == total
    assert client.get("/products/1").json["stock"] == 12 - quantity
