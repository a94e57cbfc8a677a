import pytest
from answer import page_link


@pytest.mark.parametrize(
    ("url", "number", "expected"),
    [
        ("/concerts?page=2", 3, "/concerts?page=3"),
        ("/concerts?city=Oslo&page=2", 13, "/concerts?city=Oslo&page=13"),
        ("/concerts?page=2&city=Oslo", 3, "/concerts?city=Oslo&page=3"),
    ],
)
def test_the_page_is_set_and_comes_last(url, number, expected):
    assert page_link(url, number) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/concerts", "/concerts?page=2"),
        ("/concerts?city=Oslo", "/concerts?city=Oslo&page=2"),
    ],
)
def test_a_url_without_a_page_gets_one(url, expected):
    """A URL without a page gets one."""
    assert page_link(url, 2) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/concerts?page=2", "/concerts"),
        ("/concerts?page=2&city=Oslo", "/concerts?city=Oslo"),
        ("/concerts", "/concerts"),
    ],
)
def test_the_first_page_has_no_page_in_its_url(url, expected):
    """The first page has no page in its URL."""
    assert page_link(url, 1) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/a?genre=jazz&genre=folk", "/a?genre=jazz&genre=folk&page=2"),
        ("/a?g=jazz&city=Oslo&g=folk", "/a?g=jazz&city=Oslo&g=folk&page=2"),
        ("/a?city=&genre=jazz", "/a?city=&genre=jazz&page=2"),
        ("/a?q=rock+%26+roll", "/a?q=rock+%26+roll&page=2"),
        ("/a?q=caf%C3%A9", "/a?q=caf%C3%A9&page=2"),
        ("/a?homepage=5", "/a?homepage=5&page=2"),
    ],
)
def test_all_other_parameters_stay(url, expected):
    assert page_link(url, 2) == expected


def test_the_rest_of_the_url_stays():
    """The rest of the URL stays."""
    assert (
        page_link("https://live.example:8000/en/concerts?page=4#today", 5)
        == "https://live.example:8000/en/concerts?page=5#today"
    )
