import sqlite3
from contextlib import closing

import pytest
from app import create_app

PRODUCTS = [
    (1, "Coffee beans", 1250),
    (2, "Apple juice", 220),
    (3, "50% less sugar jam", 410),
    (4, "Straßenkarte", 990),
    (5, "Mug: snake_case", 1250),
    (6, "Baker's yeast", 90),
    (7, "Żółty ser", 890),
    (8, "Sticker", 0),
    (9, r"Poster: C:\>", 2990),
    (10, "apple", 30),
    (11, "Apple", 25),
]


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE products (id INTEGER PRIMARY KEY,"
            " name TEXT NOT NULL, price INTEGER NOT NULL)"
        )
        connection.executemany(
            "INSERT INTO products (id, name, price) VALUES (?, ?, ?)", PRODUCTS
        )
    return path


@pytest.fixture
def client(database):
    return create_app(database).test_client()


def test_without_parameters_all_products_come_by_name(client):
    answer = client.get("/products").json
    assert [product["name"] for product in answer] == [
        "50% less sugar jam",
        "apple",
        "Apple",
        "Apple juice",
        "Baker's yeast",
        "Coffee beans",
        "Mug: snake_case",
        r"Poster: C:\>",
        "Sticker",
        "Straßenkarte",
        "Żółty ser",
    ]


def test_a_product_has_id_name_and_price(client):
    answer = client.get("/products?q=juice").json
    assert answer == [{"id": 2, "name": "Apple juice", "price": 220}]


@pytest.mark.parametrize(
    ("q", "ids"),
    [
        ("apple", [10, 11, 2]),
        ("APPLE J", [2]),
        ("KER", [6, 8]),
        ("er", [6, 9, 8, 7]),
    ],
)
def test_q_is_a_part_of_the_name_in_upper_or_lower_case(client, q, ids):
    answer = client.get("/products", query_string={"q": q}).json
    assert [product["id"] for product in answer] == ids


@pytest.mark.parametrize(
    ("q", "ids"),
    [("żółty", [7]), ("ŻÓŁTY", [7]), ("straße", [4]), ("STRASSE", [4])],
)
def test_case_does_not_matter_in_any_language(client, q, ids):
    answer = client.get("/products", query_string={"q": q}).json
    assert [product["id"] for product in answer] == ids


@pytest.mark.parametrize(
    ("q", "ids"),
    [
        ("%", [3]),
        ("0% L", [3]),
        ("_", [5]),
        ("E_C", [5]),
        ("\\", [9]),
        ("'", [6]),
        ("a%e", []),
        ("*", []),
    ],
)
def test_every_character_of_q_stands_for_itself(client, q, ids):
    answer = client.get("/products", query_string={"q": q}).json
    assert [product["id"] for product in answer] == ids


def test_spaces_around_q_are_cut(client):
    answer = client.get("/products?q=%20juice++").json
    assert [product["id"] for product in answer] == [2]


def test_spaces_within_q_are_searched(client):
    answer = client.get("/products?q=appl+e").json
    assert answer == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("min=1250", [1, 5, 9]),
        ("min=1251", [9]),
        ("max=30", [8, 11, 10]),
        ("max=29", [8, 11]),
        ("min=90&max=410", [6, 2, 3]),
        ("min=890&max=890", [7]),
        ("min=007&max=0030", [11, 10]),
    ],
)
def test_min_and_max_belong_to_the_range(client, query, ids):
    answer = client.get(f"/products?sort=price&{query}").json
    assert [product["id"] for product in answer] == ids


def test_max_may_be_0(client):
    answer = client.get("/products?max=0").json
    assert [product["id"] for product in answer] == [8]


def test_a_range_may_be_larger_than_any_price(client):
    answer = client.get(f"/products?q=juice&max={10**30}").json
    assert [product["id"] for product in answer] == [2]


def test_min_may_be_larger_than_any_price_too(client):
    answer = client.get(f"/products?min={10**30}")
    assert (answer.status_code, answer.json) == (200, [])


def test_all_parameters_count_together(client):
    answer = client.get("/products?q=APPLE&min=26&max=220&sort=-price").json
    assert [product["id"] for product in answer] == [2, 10]


@pytest.mark.parametrize(
    "query", ["q=zebra", "min=2991", "q=apple&min=221", "min=31&max=89"]
)
def test_nothing_found_is_an_empty_list(client, query):
    answer = client.get(f"/products?{query}")
    assert answer.status_code == 200
    assert answer.json == []


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("name", [10, 11, 2]),
        ("-name", [2, 10, 11]),
        ("price", [11, 10, 2]),
        ("-price", [2, 10, 11]),
    ],
)
def test_sort_says_the_order(client, sort, ids):
    answer = client.get(f"/products?q=apple&sort={sort}").json
    assert [product["id"] for product in answer] == ids


@pytest.mark.parametrize(
    ("sort", "ids"), [("price", [1, 5, 9]), ("-price", [9, 1, 5])]
)
def test_equal_ones_come_in_the_order_of_their_ids(client, sort, ids):
    answer = client.get(f"/products?min=1250&sort={sort}").json
    assert [product["id"] for product in answer] == ids


def test_an_empty_parameter_is_as_good_as_none(client):
    answer = client.get("/products?q=&min=&max=&sort=")
    assert answer.status_code == 200
    assert len(answer.json) == 11


@pytest.mark.parametrize("name", ["min", "max"])
@pytest.mark.parametrize(
    "value",
    [
        "cheap",
        "-1",
        "+5",
        "1.5",
        "1e3",
        "1_000",
        " 5",
        "0x10",
        "nan",
        "²",
        "١٢",
    ],
)
def test_anything_but_digits_is_a_400_that_names_the_parameter(
    client, name, value
):
    answer = client.get("/products", query_string={name: value})
    assert answer.status_code == 400
    assert list(answer.json["errors"]) == [name]


@pytest.mark.parametrize(
    "sort", ["colour", "-", "--price", "price,id", "id; DROP TABLE products"]
)
def test_an_unknown_sort_is_a_400_that_names_it(client, sort):
    answer = client.get("/products", query_string={"sort": sort})
    assert answer.status_code == 400
    assert list(answer.json["errors"]) == ["sort"]


@pytest.mark.parametrize("query", ["min=10&max=9", "min=1000&max=200"])
def test_min_above_max_is_a_400_that_names_min(client, query):
    answer = client.get(f"/products?{query}")
    assert answer.status_code == 400
    assert list(answer.json["errors"]) == ["min"]


def test_all_wrong_parameters_are_named_at_once(client):
    answer = client.get("/products?min=a&max=b&sort=c")
    assert sorted(answer.json["errors"]) == ["max", "min", "sort"]
