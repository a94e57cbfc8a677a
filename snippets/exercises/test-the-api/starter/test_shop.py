import pytest
from shop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_a_new_shop_is_empty(client):
    assert client.get("/products").json == []
