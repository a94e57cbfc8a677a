import pytest
from app import create_app


@pytest.fixture
def database(tmp_path):
    return tmp_path / "shop.db"


@pytest.fixture
def client(database):
    return create_app(database).test_client()


def test_an_empty_shop_lists_nothing(client):
    assert client.get("/products").json == []


def test_a_new_product_is_answered_with_201(client):
    answer = client.post(
        "/products", json={"name": "Apple", "price": 120, "stock": 5}
    )
    assert answer.status_code == 201


def test_the_answer_to_post_is_the_product_with_its_id(client):
    answer = client.post(
        "/products", json={"name": "Apple", "price": 120, "stock": 5}
    )
    assert answer.json == {"id": 1, "name": "Apple", "price": 120, "stock": 5}


def test_the_location_says_where_the_new_product_is(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    answer = client.post("/products", json={"name": "Pear", "price": 90})
    assert answer.location == "/products/2"


def test_a_product_without_stock_has_none(client):
    """A product that is sent without stock has a stock of 0."""
    answer = client.post("/products", json={"name": "Apple", "price": 120})
    assert answer.json["stock"] == 0


def test_spaces_around_the_name_are_cut(client):
    answer = client.post(
        "/products", json={"name": " Red apple ", "price": 120}
    )
    assert answer.json["name"] == "Red apple"


@pytest.mark.parametrize(
    "name", ["x", "x" * 80, " " + "x" * 80, "Żółty ser 🧀"]
)
def test_a_name_has_1_to_80_characters_of_any_kind(client, name):
    client.post("/products", json={"name": name, "price": 120})
    assert client.get("/products/1").json["name"] == name.strip()


@pytest.mark.parametrize(("price", "stock"), [(1, 0), (1_000_000, 1_000_000)])
def test_price_and_stock_may_be_as_small_and_as_large_as_allowed(
    client, price, stock
):
    answer = client.post(
        "/products", json={"name": "Apple", "price": price, "stock": stock}
    )
    assert answer.status_code == 201


def test_a_product_is_found_at_its_url(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    client.post("/products", json={"name": "Pear", "price": 90, "stock": 2})
    answer = client.get("/products/2")
    assert answer.json == {
        "id": 2,
        "name": "Pear",
        "price": 90,
        "stock": 2,
    }


def test_the_list_is_in_the_order_of_the_ids(client):
    client.post("/products", json={"name": "Pear", "price": 90})
    client.post("/products", json={"name": "Apple", "price": 120})
    client.put("/products/1", json={"name": "Zucchini", "price": 300})
    assert [product["name"] for product in client.get("/products").json] == [
        "Zucchini",
        "Apple",
    ]


def test_put_answers_with_the_product_as_it_is_now(client):
    client.post("/products", json={"name": "Apple", "price": 120, "stock": 5})
    answer = client.put(
        "/products/1", json={"name": " Pear ", "price": 90, "stock": 7}
    )
    assert answer.status_code == 200
    assert answer.json == {"id": 1, "name": "Pear", "price": 90, "stock": 7}


def test_what_put_has_changed_stays_changed(client):
    client.post("/products", json={"name": "Apple", "price": 120, "stock": 5})
    client.put("/products/1", json={"name": "Pear", "price": 90, "stock": 7})
    answer = client.get("/products/1")
    assert answer.json == {
        "id": 1,
        "name": "Pear",
        "price": 90,
        "stock": 7,
    }


def test_put_without_stock_leaves_none(client):
    """PUT without stock sets the stock to 0."""
    client.post("/products", json={"name": "Apple", "price": 120, "stock": 5})
    client.put("/products/1", json={"name": "Apple", "price": 130})
    assert client.get("/products/1").json["stock"] == 0


def test_put_may_keep_the_name(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    answer = client.put("/products/1", json={"name": "Apple", "price": 130})
    assert answer.status_code == 200


def test_put_cannot_take_the_name_of_another_product(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    client.post("/products", json={"name": "Pear", "price": 90})
    answer = client.put("/products/2", json={"name": "Apple", "price": 90})
    assert answer.status_code == 409


def test_a_refused_put_changes_nothing(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    client.post("/products", json={"name": "Pear", "price": 90})
    client.put("/products/2", json={"name": "Apple", "price": 70})
    client.put("/products/2", json={"name": "Plum", "price": 0})
    answer = client.get("/products/2")
    assert answer.json == {
        "id": 2,
        "name": "Pear",
        "price": 90,
        "stock": 0,
    }


@pytest.mark.parametrize("name", ["Apple", " Apple  "])
def test_a_name_that_is_taken_is_a_409(client, name):
    client.post("/products", json={"name": "Apple", "price": 120})
    answer = client.post("/products", json={"name": name, "price": 90})
    assert answer.status_code == 409


def test_after_a_409_the_api_works_on(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    client.post("/products", json={"name": "Apple", "price": 90})
    answer = client.post("/products", json={"name": "Pear", "price": 90})
    assert answer.status_code == 201


def test_a_deleted_product_gives_its_name_free(client):
    """The name of a deleted product may be used again."""
    client.post("/products", json={"name": "Apple", "price": 120})
    client.delete("/products/1")
    answer = client.post("/products", json={"name": "Apple", "price": 90})
    assert answer.status_code == 201


def test_delete_answers_204_and_nothing_else(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    answer = client.delete("/products/1")
    assert answer.status_code == 204
    assert answer.text == ""


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_a_deleted_product_is_a_404(client, method):
    client.post("/products", json={"name": "Apple", "price": 120})
    client.delete("/products/1")
    answer = client.open(
        "/products/1", method=method, json={"name": "Pear", "price": 90}
    )
    assert answer.status_code == 404


@pytest.mark.parametrize("number", [2, 0, "abc", 99999999999999999999999999])
def test_an_unknown_id_is_a_404(client, number):
    client.post("/products", json={"name": "Apple", "price": 120})
    assert client.get(f"/products/{number}").status_code == 404


def test_an_id_is_never_given_twice(client):
    client.post("/products", json={"name": "Apple", "price": 120})
    client.delete("/products/1")
    answer = client.post("/products", json={"name": "Pear", "price": 90})
    assert answer.json["id"] == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[
            ("name", value)
            for value in ("", "   ", "x" * 81, 5, None, ["Apple"])
        ],
        *[
            ("price", value)
            for value in (0, -1, 1_000_001, 1.5, "120", True, None, [120])
        ],
        *[("stock", value) for value in (-1, 1_000_001, 0.5, "5", False, None)],
        ("id", 7),
        ("colour", "red"),
    ],
)
def test_a_field_that_is_wrong_or_unknown_is_a_400_that_names_it(
    client, field, value
):
    answer = client.post(
        "/products",
        json={"name": "Apple", "price": 120, "stock": 5} | {field: value},
    )
    assert answer.status_code == 400
    assert list(answer.json["fields"]) == [field]


def test_all_wrong_fields_are_named_at_once(client):
    answer = client.post("/products", json={"stock": "many", "colour": "red"})
    assert sorted(answer.json["fields"]) == ["colour", "name", "price", "stock"]


def test_a_product_with_a_wrong_field_is_not_stored(client):
    client.post("/products", json={"name": "Apple", "price": 0})
    assert client.get("/products").json == []


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"Apple"', "120"])
def test_a_body_that_is_no_json_object_is_a_400(client, body):
    answer = client.post(
        "/products", data=body, content_type="application/json"
    )
    assert answer.status_code == 400


def test_another_content_type_is_a_415(client):
    answer = client.post("/products", data='{"name": "Apple", "price": 120}')
    assert answer.status_code == 415


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("DELETE", "/products"),
        ("PATCH", "/products/1"),
        ("POST", "/products/1"),
    ],
)
def test_any_other_method_is_a_405(client, method, url):
    assert client.open(url, method=method).status_code == 405


def test_a_405_says_which_methods_are_allowed(client):
    assert set(client.patch("/products/1").allow) >= {"GET", "PUT", "DELETE"}


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("GET", "/nothing/here", None),
        ("GET", "/products/1", None),
        ("PATCH", "/products", None),
        ("POST", "/products", "{"),
        ("POST", "/products", "[]"),
        ("POST", "/products", '{"name": "Apple"}'),
    ],
)
def test_every_error_is_json_and_has_a_text(client, method, url, body):
    answer = client.open(
        url, method=method, data=body, content_type="application/json"
    )
    assert answer.mimetype == "application/json"
    assert "error" in answer.json


def test_products_outlast_a_restart(client, database):
    client.post("/products", json={"name": "Apple", "price": 120, "stock": 5})
    answer = create_app(database).test_client().get("/products/1")
    assert answer.json["name"] == "Apple"


def test_another_database_has_products_of_its_own(client, tmp_path):
    client.post("/products", json={"name": "Apple", "price": 120})
    answer = create_app(tmp_path / "other.db").test_client().get("/products")
    assert answer.json == []
