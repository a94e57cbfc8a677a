import pytest
from answer import pages_by_tag


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ({"forms": ["html"]}, {"html": ["forms"]}),
        ({"forms": ["flask", "html"]}, {"flask": ["forms"], "html": ["forms"]}),
        ({"a": ["x"], "b": ["x", "y"]}, {"x": ["a", "b"], "y": ["b"]}),
    ],
)
def test_each_tag_has_all_of_its_pages(pages, expected):
    assert pages_by_tag(pages) == expected


def test_pages_keep_their_order():
    pages = {"routing": ["flask"], "forms": ["flask"], "about": ["flask"]}
    assert pages_by_tag(pages) == {"flask": ["routing", "forms", "about"]}


def test_a_tag_that_stands_twice_names_the_page_once():
    assert pages_by_tag({"forms": ["html", "html"]}) == {"html": ["forms"]}


@pytest.mark.parametrize("pages", [{}, {"forms": []}])
def test_without_tags_the_result_is_empty(pages):
    assert pages_by_tag(pages) == {}


def test_a_tag_that_no_page_has_is_a_key_error():
    """A tag that no page has raises KeyError."""
    with pytest.raises(KeyError):
        pages_by_tag({"forms": ["html"]})["css"]
