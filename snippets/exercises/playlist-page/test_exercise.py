import re

import pytest
from answer import create_app


def test_the_example_of_the_task():
    page = create_app().test_client().get("/").text
    assert re.findall("<li>.*</li>|<p>.*</p>", page) == [
        "<li>All Blues (Miles Davis) 11:33</li>",
        "<li>Rhapsody in blue (unknown) 16:05</li>",
        "<li>Summertime (Ella Fitzgerald, Louis Armstrong) 4:58</li>",
        "<p>3 tracks, 32:36</p>",
    ]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (5, "0:05"),
        (59, "0:59"),
        (60, "1:00"),
        (693, "11:33"),
        (3725, "62:05"),
    ],
)
def test_every_template_has_the_filter_clock(seconds, text):
    template = create_app().jinja_env.from_string("{{ seconds|clock }}")
    assert template.render(seconds=seconds) == text


def test_upper_and_lower_case_are_sorted_alike():
    tracks = [
        {"title": title, "by": ["X"], "seconds": 1}
        for title in ("bees", "Cats", "Ants", "dogs")
    ]
    page = create_app(tracks).test_client().get("/").text
    assert re.findall(r"<li>(\w+)", page) == ["Ants", "bees", "Cats", "dogs"]


def test_without_artists_it_is_unknown():
    tracks = [{"title": "Folk song", "by": [], "seconds": 61}]
    page = create_app(tracks).test_client().get("/").text
    assert re.findall("<li>.*</li>", page) == [
        "<li>Folk song (unknown) 1:01</li>"
    ]


def test_html_in_a_title_is_shown_and_not_obeyed():
    """HTML in a title is shown and not obeyed."""
    tracks = [{"title": "<b>Loud</b>", "by": ["X"], "seconds": 61}]
    page = create_app(tracks).test_client().get("/").text
    assert re.findall("<li>.*</li>", page) == [
        "<li>&lt;b&gt;Loud&lt;/b&gt; (X) 1:01</li>"
    ]


def test_a_template_in_a_title_is_shown_and_not_run():
    tracks = [{"title": "{{ 6 * 7 }}", "by": ["X"], "seconds": 61}]
    page = create_app(tracks).test_client().get("/").text
    assert re.findall("<li>.*</li>", page) == ["<li>{{ 6 * 7 }} (X) 1:01</li>"]


def test_an_empty_playlist():
    page = create_app([]).test_client().get("/").text
    assert re.findall("<li>.*</li>|<p>.*</p>", page) == [
        "<p>0 tracks, 0:00</p>"
    ]
