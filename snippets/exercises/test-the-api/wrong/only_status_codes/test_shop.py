import pytest
from shop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize(
    ("name", "price", "status"),
    [
        ("Tea", 300, 201),
        ("Sticker", 0, 201),
        (" ", 300, 400),
        ("Tea", -1, 400),
        ("COFFEE", 300, 409),
    ],
)
def test_add(client, name, price, status):
    coffee = {"name": "Coffee", "price": 700, "stock": 12}
    client.post("/products", json=coffee)
    product = {"name": name, "price": price, "stock": 1}
    assert client.post("/products", json=product).status_code == status


@pytest.mark.parametrize(
    ("number", "get", "delete"), [(1, 200, 204), (2, 404, 404)]
)
def test_get_and_delete(client, number, get, delete):
    coffee = {"name": "Coffee", "price": 700, "stock": 12}
    client.post("/products", json=coffee)
    assert client.get(f"/products/{number}").status_code == get
    assert client.delete(f"/products/{number}").status_code == delete


@pytest.mark.parametrize(
    ("quantity", "status"), [(0, 400), (1, 201), (12, 201), (13, 409)]
)
def test_order(client, quantity, status):
    coffee = {"name": "Coffee", "price": 700, "stock": 12}
    client.post("/products", json=coffee)
    answer = client.post("/products/1/orders", json={"quantity": quantity})
    assert answer.status_code == status
