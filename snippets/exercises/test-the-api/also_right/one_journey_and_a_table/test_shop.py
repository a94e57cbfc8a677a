import pytest

TEA = {"name": "Tea", "price": 300, "stock": 12}
NEW = "POST /products"


class TestJourney:
    def test_from_the_first_product_to_the_last_piece(self, send):
        assert send("GET /products")[1] == []
        assert send(NEW, TEA) == (201, {"id": 1} | TEA, "/products/1")
        assert send(NEW, TEA | {"name": "Gift", "price": 0})[0] == 201
        assert len(send("GET /products?max_price=300")[1]) == 2
        order = "POST /products/1/orders"
        assert send(order, {"quantity": 9})[1] == {"total": 2700, "stock": 3}
        assert send(order, {"quantity": 4})[0] == 409
        assert send(order, {"quantity": 3})[1] == {"total": 900, "stock": 0}
        assert send("GET /products/1")[1]["stock"] == 0
        assert send("DELETE /products/1")[0] == 204
        assert len(send("GET /products")[1]) == 1

    def test_another_shop_knows_nothing_of_the_first(self, send):
        assert send("GET /products")[1] == []


@pytest.mark.parametrize(
    ("line", "body", "status"),
    [
        (NEW, TEA | {"name": "\t "}, 400),
        (NEW, TEA | {"name": "Cup", "price": -1}, 400),
        (NEW, TEA | {"name": "tEA"}, 409),
        ("GET /products/2", None, 404),
        ("DELETE /products/2", None, 404),
        ("POST /products/2/orders", {"quantity": 1}, 404),
        ("POST /products/1/orders", {"quantity": 0}, 400),
        ("POST /products/1/orders", {"quantity": 13}, 409),
    ],
)
def test_a_refused_request_changes_nothing(send, line, body, status):
    send(NEW, TEA)
    assert send(line, body)[0] == status
    assert send("GET /products")[1] == [{"id": 1} | TEA]


def test_ten_are_cheaper(send):
    send(NEW, TEA)
    answer = send("POST /products/1/orders", {"quantity": 10})
    assert answer[1]["total"] == 2700
