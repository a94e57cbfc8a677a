"""Tags: how they compare, what they lead to, and how several of them narrow a list."""

from __future__ import annotations

import html
import re
import time
from urllib.parse import quote

import pytest


def entries(response) -> list[tuple[str, str]]:
    """The address and the title of everything that a tag's page lists, in its order."""
    assert response.status_code == 200, response.status
    return re.findall(r'<li><a href="([^"]*)"><b>(.*?)</b>', response.text)


def tags_by_name(client) -> dict[str, str]:
    """From each tag's name to its address, as /tags/ lists them."""
    found = re.findall(r'class="tag" href="([^"]*)">(.*?) <small>', client.get("/tags/").text)
    return {html.unescape(name): slug for slug, name in found}


@pytest.fixture
def client(notes):
    """Three pages on logging in, two of them in Flask, and a heading with tags of its own."""
    notes.page("sessions", "---\ntags: [Flask, Auth]\n---\n# Sessions\n")
    notes.page("tokens", '---\ntags: [auth]\n---\n# Tokens\n\n## Rotate {: tags="Security, flask" }\n\n## Plain\n')
    notes.page("basics", "---\ntags: Flask\n---\n# Basics\n\n### Log in `here` {: #login tags='auth' }\n")
    return notes.client()


@pytest.mark.parametrize(
    "spellings",
    [
        ["Flask-WTF", "flask wtf", "flask_wtf", "FLASK WTF!"],
        ["REST/JSON", "rest json", "Rest-JSON"],
        ["Größe", "GRÖSSE", "größe"],
        ["C++", "c"],
        ["🐍", "🐍"],
    ],
)
def test_tags_compare_without_case_and_punctuation(notes, spellings):
    for number, spelling in enumerate(spellings):
        notes.page(f"p{number}", f'---\ntags: ["{spelling}"]\n---\n# P{number}\n')
    client = notes.client()
    assert len(tags_by_name(client)) == 1
    for spelling in spellings:
        answer = client.get("/tags/", query_string={"tag": spelling})
        assert len(entries(answer)) == len(spellings)


def test_a_tag_has_the_name_that_most_pages_give_it(notes):
    for number, spelling in enumerate(["url for", "URL-for", "url_for", "url_for"]):
        notes.page(f"p{number}", f"---\ntags: [{spelling}]\n---\n")
    assert tags_by_name(notes.client()) == {"url_for": "url-for/"}


def test_pages_and_headings_are_listed_pages_first(client):
    assert entries(client.get("/tags/auth/")) == [
        ("../../sessions/", "Sessions"),
        ("../../tokens/", "Tokens"),
        ("../../basics/#login", "Log in here"),
    ]
    assert entries(client.get("/tags/security/")) == [("../../tokens/#rotate", "Rotate")]
    text = client.get("/tokens/").text
    assert '<h2 id="rotate">Rotate<a' in text, "the tags do not show in the heading"


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("tag=flask&tag=auth", ["Sessions", "Log in here", "Rotate"]),
        ("tag=auth&tag=flask&tag=Auth", ["Sessions", "Log in here", "Rotate"]),
        ("tag=flask&tag=security", ["Rotate"]),
        ("tag=flask", ["Basics", "Sessions", "Rotate"]),
        ("tag=flask&tag=", ["Basics", "Sessions", "Rotate"]),
        ("tag=FLASK%21&tag=a%20u%20t%20h", ["Sessions", "Log in here", "Rotate"]),
        ("tag=flask&tag=unheard-of", []),
    ],
)
def test_several_tags_narrow_the_list(client, query, titles):
    """A heading answers to the tags of its page too."""
    assert [title for _, title in entries(client.get(f"/tags/?{query}"))] == titles


def test_a_narrowed_list_offers_to_narrow_it_further_and_to_take_tags_out(client):
    text = client.get("/tags/?tag=auth&tag=flask").text
    assert re.findall(r'class="tag chosen" href="([^"]*)">(\w+)', text) == [
        ("../tags/?tag=flask", "auth"),
        ("../tags/?tag=auth", "Flask"),
    ]
    [(further, count)] = re.findall(r'class="tag" href="\.\.([^"]*)">Security <small>(\d+)<', text)
    assert len(entries(client.get(further.replace("&amp;", "&")))) == int(count) == 1


def test_an_unknown_tag_is_named_as_text(client):
    text = client.get("/tags/", query_string={"tag": "<script>x"}).text
    assert "Nothing is tagged &lt;script&gt;x." in text
    assert client.get("/tags/unheard-of/").status_code == 404


@pytest.mark.parametrize("spelling", ["URL-For", "url_for", "urlfor", "url for!"])
@pytest.mark.parametrize("base", ["", "/notes"])
def test_another_spelling_redirects_to_the_page_of_the_tag(notes, spelling, base):
    notes.page("x", "---\ntags: [url for]\n---\n")
    answer = notes.client().get(f"/tags/{quote(spelling)}/", base_url=f"http://localhost{base}/")
    assert (answer.status_code, answer.location) == (301, f"{base}/tags/url-for/")


TAGS = ["🐍", "❤️", "👩‍💻", "++", "-", "\ufe0f", "\ue000", "日本語", "a/b", "../x", "%2e", "?", "#1", "a & b"]


@pytest.mark.parametrize("tag", TAGS)
def test_every_tag_has_a_page_of_its_own(notes, tag):
    """Also one of emoji or punctuation only, and one whose character has no name."""
    notes.page("x", f'---\ntags: ["{tag}", other]\n---\n# X\n')
    client = notes.client()
    slug = tags_by_name(client)[tag]
    assert re.fullmatch(r"[\w-]+/", slug)
    assert entries(client.get(f"/tags/{slug}")) == [("../../x/", "X")]
    assert f'href="../tags/{slug}"' in client.get("/x/").text
    assert entries(client.get("/tags/", query_string={"tag": tag})) == [("../x/", "X")]


def test_the_index_for_the_browser_says_what_the_pages_say(client):
    index = client.get("/tags/index.json").json
    names = [tag["name"] for tag in index["tags"]]
    assert {"name": "Security", "slug": "security", "key": "security"} in index["tags"]
    found = {
        entry["url"]: (
            entry["title"],
            entry["page"],
            {names[i] for i in entry["own"]},
            {names[i] for i in entry["inherited"]},
        )
        for entry in index["entries"]
    }
    assert found == {
        "sessions/": ("Sessions", "", {"Flask", "auth"}, set()),
        "tokens/": ("Tokens", "", {"auth"}, set()),
        "tokens/#rotate": ("Rotate", "Tokens", {"Security", "Flask"}, {"auth"}),
        "basics/": ("Basics", "", {"Flask"}, set()),
        "basics/#login": ("Log in here", "Basics", {"auth"}, {"Flask"}),
    }


def test_ten_thousand_tags_stay_quick(notes):
    """What grows with their square takes minutes. They take half a second here; the bound is ten times that."""
    for number in range(200):
        tags = ", ".join(f"tag {n}" for n in range(50 * number, 50 * number + 50))
        notes.page(f"s/p{number}", f"---\ntags: [{tags}]\n---\n# P{number}\n")
    notes.page("s/all", f"---\ntags: [{', '.join(f'tag {n}' for n in range(10_000))}]\n---\n# All\n")
    app = notes.app()
    client, start = app.test_client(), time.process_time()
    # No reader asks for so many, but anybody may.
    many = "&".join(f"tag=tag-{n}" for n in range(5_000))
    for url in ("/", "/s/p7/", "/s/all/", "/tags/", "/tags/tag-7/", f"/tags/?{many}", "/tags/index.json", "/feed.xml"):
        assert client.get(url).status_code == 200
    assert app.test_cli_runner().invoke(args=["check"]).exit_code == 0
    assert time.process_time() - start < 5
    assert len(client.get("/tags/index.json").json["tags"]) == 10_000
