import pytest
from shop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_products(client):
    client.get("/products").json == []
    tea = {"name": "Tea", "price": 300, "stock": 12}
    client.post("/products", json=tea).status_code == 201
    client.post("/products", json=tea).status_code == 409
    client.get("/products/1").json["name"] == "Tea"
    client.delete("/products/1").status_code == 204
