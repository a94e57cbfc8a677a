"""What programs read: sitemap, feed, robots.txt, llms.txt, metadata, Markdown."""

from __future__ import annotations

import html
import json
import re
import xml.etree.ElementTree as ET

import pytest

from tests.small_site import BASE_URL, Elements

ATOM = "{http://www.w3.org/2005/Atom}"


SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


AWKWARD = 'Tom\'s <b> & "Jerry" </script>'


SMALL_URLS = ["/", "/flask/", "/flask/request/", "/flask/routing/", "/tags/", "/tags/flask/", "/tags/http/"]


def located(response) -> list[str]:
    assert response.mimetype == "application/xml"
    return [element.text for element in ET.fromstring(response.text).iter(f"{SITEMAP}loc")]


@pytest.mark.parametrize("config", [{}, {"FREEZER_BASE_URL": BASE_URL}])
def test_the_sitemap_names_every_url_once_at_its_published_address(small, config):
    base = config.get("FREEZER_BASE_URL", "http://localhost/").rstrip("/")
    response = small.client(**config).get("/sitemap.xml")
    assert sorted(located(response)) == [base + url for url in SMALL_URLS]
    changed = {entry[0].text: entry[1].text for entry in ET.fromstring(response.text) if len(entry) > 1}
    assert changed[f"{base}/flask/routing/"] == "2026-03-01"


@pytest.mark.parametrize(("most", "parts"), [(3, [3, 3, 1]), (7, [7]), (8, [])])
def test_a_long_sitemap_is_split(small, most, parts):
    client = small.client(SITEMAP_MAX_URL_COUNT=most, FREEZER_BASE_URL=BASE_URL)
    listed = located(client.get("/sitemap.xml"))
    if parts:
        assert listed == [f"{BASE_URL}sitemap{number + 1}.xml" for number in range(len(parts))]
        found = [located(client.get(f"/{url.removeprefix(BASE_URL)}")) for url in listed]
        assert [len(part) for part in found] == parts
        listed = [url for part in found for url in part]
    assert sorted(url.replace(BASE_URL, "/") for url in listed) == SMALL_URLS


def test_the_feed_is_atom_with_all_that_it_requires(small):
    front_matter = "---\ntags: ['<&>', a]\nupdated: 2026-05-01\n---\n"
    small.page("flask/awkward", f"{front_matter}# Bell\x07 {AWKWARD}\n\nText \x01 & <.\n")
    response = small.client(FREEZER_BASE_URL=BASE_URL, SITE_NAME="Tom & Jerry").get("/feed.xml")
    feed = ET.fromstring(response.text)
    assert feed.tag == f"{ATOM}feed"
    assert (feed.findtext(f"{ATOM}title"), feed.findtext(f"{ATOM}id")) == ("Tom & Jerry", BASE_URL)
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{BASE_URL}feed.xml"
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    entries = {entry.findtext(f"{ATOM}id"): entry for entry in feed.iter(f"{ATOM}entry")}
    assert list(entries) == [f"{BASE_URL}flask/{name}/" for name in ("awkward", "request", "routing")], "newest first"
    for address, entry in entries.items():
        assert entry.find(f"{ATOM}link").get("href") == address
        assert entry.findtext(f"{ATOM}title")
        assert entry.find(f"{ATOM}summary") is not None
    updated = [element.text for element in feed.iter(f"{ATOM}updated")]
    assert updated == [
        "2026-05-01T00:00:00+00:00",
        "2026-05-01T00:00:00+00:00",
        "2026-04-01T08:00:00+02:00",
        "2026-03-01T00:00:00+00:00",
    ]
    assert feed.findtext(f"{ATOM}entry/{ATOM}published") == "2025-01-02T00:00:00+00:00"
    assert [c.get("term") for c in entries[f"{BASE_URL}flask/awkward/"].iter(f"{ATOM}category")] == ["<&>", "a"]


def test_an_empty_site_has_a_start_a_feed_and_a_sitemap(notes):
    client = notes.client()
    assert client.get("/").status_code == 200
    assert ET.fromstring(client.get("/feed.xml").text).findtext(f"{ATOM}updated")
    assert located(client.get("/sitemap.xml")) == ["http://localhost/", "http://localhost/tags/"]


def test_robots_txt_names_the_sitemap(small):
    response = small.client(FREEZER_BASE_URL=BASE_URL).get("/robots.txt")
    assert response.mimetype == "text/plain"
    assert response.text.splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {BASE_URL}sitemap.xml"]


def test_llms_txt_lists_the_markdown_of_every_page(small):
    client = small.client(FREEZER_BASE_URL=BASE_URL)
    listed = re.findall(r"^- \[(.+)\]\((.+?)\)(?:: (.+))?$", client.get("/llms.txt").text, re.MULTILINE)
    assert listed == [
        ("Request", f"{BASE_URL}flask/request.md", ""),
        ("Routing", f"{BASE_URL}flask/routing.md", "How."),
    ]
    for _, address, _ in listed:
        response = client.get(f"/{address.removeprefix(BASE_URL)}")
        assert (response.status_code, response.mimetype) == (200, "text/markdown")


def test_what_search_engines_read_names_the_published_address(small):
    quoted = json.dumps(AWKWARD)
    small.page("flask/awkward", f"---\ntitle: {quoted}\ndescription: {quoted}\ntags: a, b\n---\nText.\n")
    client = small.client(FREEZER_BASE_URL=BASE_URL)
    page = Elements(client.get("/flask/awkward/").text)
    address = f"{BASE_URL}flask/awkward/"
    assert page.one("link", rel="canonical")[0]["href"] == address
    assert page.one("meta", name="description")[0]["content"] == AWKWARD
    graph = {a["property"]: a["content"] for a, _ in page.all("meta") if "property" in a}
    assert graph == {
        "og:type": "article",
        "og:title": AWKWARD,
        "og:site_name": "Runsheet",
        "og:url": address,
        "og:description": AWKWARD,
    }
    linked = json.loads(page.one("script", type="application/ld+json")[1])
    assert (linked["@context"], linked["@type"]) == ("https://schema.org", "TechArticle")
    assert (linked["headline"], linked["description"], linked["url"]) == (AWKWARD, AWKWARD, address)
    assert linked["keywords"] == "a, b"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", linked["dateModified"])
    for url in ("/", "/flask/", "/tags/", "/tags/http/"):
        canonical = Elements(client.get(url).text).one("link", rel="canonical")[0]["href"]
        assert canonical == BASE_URL + url[1:]


def test_the_markdown_of_every_page_holds_the_code_that_the_page_shows(client, app):
    shown = 0
    for page in app.extensions["runsheet"].catalogue.pages.values():
        markdown = client.get(page.markdown_url).text
        assert "```snippet" not in markdown
        for figure in re.findall(r'<figure class="snippet".*?</figure>', client.get(page.url).text, re.DOTALL):
            cards = re.sub(r"<details>.*?</details>", "", figure, flags=re.DOTALL)
            for code in re.findall(r'<pre><code class="language-.*?">(.*?)</code></pre>', cards, re.DOTALL):
                assert html.unescape(re.sub(r"<[^>]+>", "", code)) in markdown, page.markdown_url
                shown += 1
    assert shown >= 100
