import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from app import create_app


def books(count):
    """So many books, the last one first: odd ones by Ada, even ones by Bob Böll, from three years."""
    return [
        {
            "id": number,
            "title": f"Book {number:03}",
            "author": "Ada" if number % 2 else "Bob Böll",
            "year": 1900 + number % 3,
        }
        for number in range(count, 0, -1)
    ]


@pytest.fixture
def client():
    """Of an app with 95 books."""
    return create_app(books(95)).test_client()


@pytest.fixture
def ids(client):
    """``ids(url)``: the numbers of the books on this page."""
    return lambda url: [book["id"] for book in client.get(url).json["items"]]


@pytest.fixture
def link(client):
    """``link(url)``: the Link header that comes with this page."""
    return lambda url: client.get(url).headers.get("Link")


@pytest.fixture
def next_query(link):
    """``next_query(url)``: the query of the link to the next page, as sorted pairs."""

    def query(url):
        urls = re.findall(r'<([^>]*)>; rel="next"', link(url) or "")
        return (
            sorted(parse_qsl(urlsplit(urls[0]).query, keep_blank_values=True))
            if urls
            else "no link"
        )

    return query


def test_without_parameters_the_first_ten_come_by_id(ids):
    assert ids("/books") == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


def test_a_page_goes_on_where_the_one_before_ended(ids):
    assert ids("/books?page=3&per_page=4") == [9, 10, 11, 12]


def test_the_last_page_has_the_rest(ids):
    assert ids("/books?page=10") == [91, 92, 93, 94, 95]


def test_all_pages_together_have_each_book_once(ids):
    assert [ids(f"/books?page={page}&per_page=32") for page in (1, 2, 3)] == [
        list(range(1, 33)),
        list(range(33, 65)),
        list(range(65, 96)),
    ]


def test_the_numbers_stand_beside_the_items(client):
    body = client.get("/books?page=2&per_page=20").json
    assert [
        body.get(name) for name in ("page", "per_page", "total", "pages")
    ] == [2, 20, 95, 5]


@pytest.mark.parametrize(
    ("count", "pages"), [(1, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 3)]
)
def test_there_are_as_many_pages_as_are_needed(count, pages):
    assert (
        create_app(books(count)).test_client().get("/books").json.get("pages")
        == pages
    )


@pytest.mark.parametrize(
    ("asked", "expected"), [(1, 1), (49, 49), (50, 50), (51, 50), (10_000, 50)]
)
def test_a_page_has_50_items_at_most(ids, asked, expected):
    assert len(ids(f"/books?per_page={asked}")) == expected


def test_per_page_says_how_many_it_really_is(client):
    assert client.get("/books?per_page=1000").json.get("per_page") == 50


@pytest.mark.parametrize("name", ["page", "per_page"])
@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", ""])
def test_what_is_no_whole_number_from_1_on_is_a_400(client, name, value):
    assert client.get(f"/books?{name}={value}").status_code == 400


@pytest.mark.parametrize(
    "url",
    [
        "/books?page=11",
        "/books?page=2&per_page=100&author=Ada",
        "/books?page=99999999999999999999",
    ],
)
def test_a_page_past_the_end_is_a_404(client, url):
    assert client.get(url).status_code == 404


def test_an_empty_list_has_one_empty_page(client):
    assert client.get("/books?author=Nobody").json == {
        "items": [],
        "page": 1,
        "per_page": 10,
        "total": 0,
        "pages": 1,
    }


def test_an_empty_list_has_no_second_page(client):
    assert client.get("/books?author=Nobody&page=2").status_code == 404


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("title", [1, 2, 3, 4, 5]),
        ("-title", [95, 94, 93, 92, 91]),
        ("year", [3, 6, 9, 12, 15]),
        ("-year", [2, 5, 8, 11, 14]),
    ],
)
def test_sort_orders_and_equal_ones_come_by_id(ids, sort, expected):
    assert ids(f"/books?sort={sort}&per_page=5") == expected


def test_the_whole_list_is_sorted_not_the_page(ids):
    assert ids("/books?sort=-title&per_page=5&page=2") == [90, 89, 88, 87, 86]


@pytest.mark.parametrize("sort", ["size", "", "-", "--year", "year,title"])
def test_sorting_by_anything_else_is_a_400(client, sort):
    assert client.get(f"/books?sort={sort}").status_code == 400


def test_the_first_page_links_to_the_next(link):
    assert link("/books") == (
        '</books?page=1>; rel="first", </books?page=2>; rel="next", </books?page=10>; rel="last"'
    )


def test_a_page_between_links_both_ways(link):
    assert link("/books?page=4") == (
        '</books?page=1>; rel="first", </books?page=3>; rel="prev", '
        '</books?page=5>; rel="next", </books?page=10>; rel="last"'
    )


def test_the_last_page_links_to_the_one_before(link):
    assert link("/books?page=10") == (
        '</books?page=1>; rel="first", </books?page=9>; rel="prev", </books?page=10>; rel="last"'
    )


def test_the_only_page_is_the_first_and_the_last():
    client = create_app(books(3)).test_client()
    assert (
        client.get("/books").headers.get("Link")
        == '</books?page=1>; rel="first", </books?page=1>; rel="last"'
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/books?per_page=5&page=2", [("page", "3"), ("per_page", "5")]),
        ("/books?per_page=1000", [("page", "2"), ("per_page", "1000")]),
        (
            "/books?author=Ada&author=Bob+B%C3%B6ll",
            [("author", "Ada"), ("author", "Bob Böll"), ("page", "2")],
        ),
        (
            "/books?q=a%26b%3E%22&empty=",
            [("empty", ""), ("page", "2"), ("q", 'a&b>"')],
        ),
    ],
)
def test_a_link_keeps_the_other_parameters(next_query, url, expected):
    assert next_query(url) == expected


@pytest.mark.parametrize(
    "name", ["endpoint", "values", "_external", "_anchor", "_scheme", "author"]
)
def test_a_link_keeps_parameters_whatever_they_are_called(next_query, name):
    assert next_query(f"/authors/Ada/books?{name}=x") == sorted(
        [(name, "x"), ("page", "2")]
    )


def test_the_link_of_an_authors_books_leads_to_that_author(link):
    assert link("/authors/Bob Böll/books?page=5") == (
        '</authors/Bob%20B%C3%B6ll/books?page=1>; rel="first", </authors/Bob%20B%C3%B6ll/books?page=4>; rel="prev", '
        '</authors/Bob%20B%C3%B6ll/books?page=5>; rel="last"'
    )


def test_links_are_right_where_the_app_is_mounted_below_a_path(client):
    response = client.get("/books?page=10", base_url="http://localhost/library")
    assert (
        response.headers.get("Link", "none").partition(";")[0]
        == "</library/books?page=1>"
    )
