"""Pages as readers get them: front matter, odd files, order, drafts, links, and bad files that hurt no other."""

from __future__ import annotations

import html
import os
import re
from urllib.parse import urldefrag, urljoin

import pytest

ROOT = "http://localhost/"


def main_of(response) -> str:
    assert response.status_code == 200, response.status
    return re.search(r"<main.*</main>", response.text, re.DOTALL)[0]


def checked(app) -> str:
    return app.test_cli_runner().invoke(args=["check"]).output


def found(client, url: str, base: str = ROOT) -> bool:
    """Whether a URL answers; a file that was sent is closed again."""
    with client.get(url, base_url=base) as answer:
        return answer.status_code == 200


def in_order(text: str, *parts: str) -> bool:
    """Whether all of the parts stand in the text, each after the one before."""
    return re.search(".*".join(map(re.escape, parts)), text, re.DOTALL) is not None


# Front matter


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        ("a/x", "---\ntitle: From front matter\n---\n# From the heading\n", "From front matter"),
        ("a/x", "# From *the* heading\n", "From the heading"),
        ("a/from-the_file", "Only text.\n", "From the file"),
        ("from-the-folder/index", "Only text.\n", "From the folder"),
        ("a/x", "---\ntitle: 404\n---\n", "404"),
        ("a/x", "---\ntitle: 2026-11-20\n---\n", "2026-11-20"),
        ("a/x", '---\ntitle: "<b> & co"\n---\n', "&lt;b&gt; &amp; co"),
    ],
)
def test_title(notes, path, text, title):
    notes.page(path, text)
    url = f"/{path.removesuffix('index').lower()}/".replace("//", "/")
    assert f"<title>{title} · Runsheet</title>" in notes.client().get(url).text


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("---\ndescription: In one sentence.\n---\n# T\n\n> A subtitle\n", "In one sentence."),
        ("# T\n\n> A *subtitle*\n\nA paragraph.\n", "A subtitle"),
        ("# T\n\n- a list\n\nThe first\n*paragraph*.\n\nAnother.\n", "The first paragraph."),
    ],
)
def test_description(notes, text, description):
    notes.page("s/x", text)
    client = notes.client()
    assert f'<meta name="description" content="{description}">' in client.get("/s/x/").text
    assert description in main_of(client.get("/s/"))


@pytest.mark.parametrize("tags", ["[flask, 'url for']", '"flask, url for,"', "flask, url for", "\n- flask\n- url for"])
def test_tags_are_a_list_or_a_string_with_commas(notes, tags):
    notes.page("x", f"---\ntags: {tags}\n---\n")
    assert re.findall(r'class="tag" href="([^"]*)"', notes.client().get("/x/").text) == [
        "../tags/flask/",
        "../tags/url-for/",
    ]


def test_a_category_is_shown_like_a_tag(notes):
    notes.page("x", "---\ncategory: How-to\n---\n")
    client = notes.client()
    assert '<a class="tag" href="../tags/how-to/">How-to</a>' in client.get("/x/").text
    assert 'href="../../x/"' in main_of(client.get("/tags/how-to/"))


@pytest.mark.parametrize("key", ["date", "published_date", "created_at", "updated"])
@pytest.mark.parametrize("value", ["2021-02-03", '"2021-02-03"', "2021-02-03T04:05:06Z", "'2021-02-03T04:05:06+00:00'"])
def test_dates_are_shown_and_fed_to_feed_and_sitemap(notes, key, value):
    notes.page("x", f"---\n{key}: {value}\n---\n")
    client = notes.client()
    assert '<time datetime="2021-02-03">3 Feb 2021</time>' in client.get("/x/").text
    assert "<updated>2021-02-03T0" in client.get("/feed.xml").text
    assert "<lastmod>2021-02-03</lastmod>" in client.get("/sitemap.xml").text


def test_the_layout_of_a_sheet_is_one_card_a_heading(notes):
    notes.page("x", "---\nlayout: sheet\n---\nBefore.\n\n## One\n\n1\n\n## Two\n\n2\n")
    assert main_of(notes.client().get("/x/")).count('<section class="card">') == 2


def test_a_url_replaces_the_path_of_the_file_unless_it_is_empty(notes):
    notes.page("a/moved", "---\nurl: /else/where\n---\n# Moved\n")
    notes.page("a/stays", "---\nurl: ''\n---\n# Stays\n")
    client = notes.client()
    assert [client.get(url).status_code for url in ("/else/where/", "/else/where.md", "/a/stays/")] == [200] * 3
    assert client.get("/a/moved/").status_code == 404


def test_unknown_keys_and_empty_values_are_ignored(notes):
    notes.page("x", "---\nauthor: {name: me}\nweight: 3\ntitle:\ntags: []\ndate:\nurl:\n---\n# Still here\n")
    app = notes.app()
    assert "Still here</h1>" in app.test_client().get("/x/").text
    assert checked(app).startswith("0 findings")


# Odd files


def test_windows_files_with_a_byte_order_mark(notes):
    notes.page("x", b"\xef\xbb\xbf---\r\ntitle: From Windows\r\n---\r\n\r\n## Part\r\n\r\n```\r\na\r\nb\r\n```\r\n")
    text = notes.client().get("/x/").text
    assert "<title>From Windows" in text
    assert '<h2 id="part">' in text
    assert "<code>a\nb</code>" in text
    assert "\r" not in text
    assert "\ufeff" not in text


def test_a_rule_in_the_first_line_is_no_front_matter(notes):
    notes.page("x", "---\nJust a thought.\n\n---\n\nAnd another.\n")
    assert in_order(main_of(notes.client().get("/x/")), "Just a thought.", "And another.")


def test_the_heading_and_the_quote_under_it_are_title_and_subtitle_once(notes):
    notes.page("x", "# `The` title\n\n> The **subtitle**\n\n## A heading\n\nText.\n")
    main = main_of(notes.client().get("/x/"))
    assert main.count("<h1") == 1
    assert in_order(main, "<code>The</code> title</h1>", '<p class="lead">The <strong>subtitle</strong></p>')
    assert "<blockquote>" not in main


def test_hand_written_tables_of_contents_lead_to_the_headings(notes):
    """The anchors are those of GitHub and of other programs; the heading ids are ours."""
    notes.page(
        "x",
        """
        # All of it

        [TOC]

        - [Start](#getting-started-with-c)
        - [Two](#2--more-of-it)
        - [Umlaut](#größe-ändern)
        - [Named](#by-hand)

        ## Getting started with C++!
        ## 2. / More of *it*
        ## Größe ändern
        ## Named {: #by-hand }
        """,
    )
    main = main_of(notes.client().get("/x/"))
    ids = set(re.findall(r' id="([^"]+)"', main))
    assert len(ids) >= 5
    anchors = re.findall(r'href="#([^"]*)">(?!#)', main)
    assert len(anchors) == 9, "[TOC] lists the title and four headings, the hand-written one four"
    assert set(anchors) <= ids


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("| a | b |\n|---|--:|\n| `x \\| y` | 2 |", '<td><code>x | y</code></td>\n<td align="right">2</td>'),
        ("- [ ] open\n- [x] done", '<input type="checkbox" aria-label="task" disabled checked/> done'),
        ("```\n┌──┐\n└──┘\n```", '<figure class="code drawing" data-language=""><pre><code>┌──┐\n└──┘</code></pre>'),
        ("~~~ made-up-language {.x #y k=v}\na < b\n~~~", "<code>a &lt; b</code>"),
        ("```C++\nint x;\n```", 'data-language="c++"'),
        ('```python title="app.py" hl_lines="2"\na\nb\n```', '<span class="hll">'),
        ("text\n\n```python\nx = 1\n", 'data-language="python"'),
        ("- item\n\n    ```\n    inside\n    ```\n", "<code>inside</code>"),
        ("````\n```\nshown\n```\n````", "<code>```\nshown\n```</code>"),
        ("text[^1]\n\n[^1]: note", 'class="footnote"'),
        ("> [!NOTE]\n> Read this.", "Read this."),
        ("<details><summary>More</summary>\n\ninside\n\n</details>", "<summary>More</summary>"),
        ("[to fill in](http://[host]/)", 'href="http://[host]/"'),
        ("\0 and \x07", "\ufffd"),
    ],
    ids=lambda value: re.sub(r"[^a-zA-Z]+", "-", value)[:20].strip("-"),
)
def test_whatever_people_write_is_shown(notes, text, shown):
    notes.page("x", f"# T\n\n{text}\n")
    assert shown in main_of(notes.client().get("/x/"))


def test_text_after_an_unclosed_fence_is_code_and_the_page_is_whole(notes):
    notes.page("x", "# T\n\n```\n## not a heading\n")
    text = notes.client().get("/x/").text
    assert "<code>## not a heading</code>" in text
    assert text.rstrip().endswith("</html>")


# Drafts, order, sections


def test_a_draft_is_seen_and_marked_while_developing_and_never_published(notes):
    notes.page("s/open", "---\ntags: [shared]\n---\n# Open\n")
    notes.page("s/secret", "---\ndraft: true\ntags: [shared, hidden]\n---\n# Secret\n")
    lists = ["/s/", "/", "/tags/shared/", "/tags/index.json", "/feed.xml", "/sitemap.xml", "/llms.txt", "/s/open/"]

    developing = notes.client(DEBUG=True)
    assert "Draft" in main_of(developing.get("/s/secret/"))
    assert "Draft" not in main_of(developing.get("/s/open/"))
    assert all("secret" in developing.get(url).text for url in lists)

    public = notes.client()
    assert [public.get(url).status_code for url in ("/s/secret/", "/s/secret.md", "/tags/hidden/")] == [404] * 3
    assert not [url for url in lists if "secret" in public.get(url).text.lower()]


def test_pages_of_a_section_stand_by_order_then_by_title(notes):
    for name, head in {"zero": "order: 0", "half": "order: 0.5", "ten": "order: 10", "b": "title: beta"}.items():
        notes.page(f"s/{name}", f"---\n{head}\n---\n")
    notes.page("s/a", "---\ntitle: Alpha\n---\n")
    assert in_order(main_of(notes.client().get("/s/")), "Zero", "Half", "Ten", "Alpha", "beta")


def test_sections_with_an_index_page_have_its_title_text_and_place(notes):
    notes.page("unsorted/x", "# X\n")
    notes.page("last/index", "---\norder: 2\n---\n# Shown last\n")
    notes.page("last/x", "# Y\n")
    notes.page("first/index", "---\norder: 1\ntitle: Shown first\n---\nWelcome in.\n")
    notes.page("first/x", "# Z\n")
    client = notes.client()
    assert in_order(main_of(client.get("/first/")), "Shown first</h1>", "Welcome in.", "1 page", ">Z<")
    assert in_order(main_of(client.get("/")), "Shown first", "Shown last", "Unsorted")
    assert in_order(main_of(client.get("/unsorted/")), "Unsorted</h1>", ">X<")


def test_nested_folders_are_sections_with_a_trail(notes):
    notes.page("a/index", "# Outer\n")
    notes.page("a/b-c/d/deep", "# Deep\n")
    client = notes.client()
    trail = re.search(r'aria-label="Breadcrumbs".*?</nav>', main_of(client.get("/a/b-c/d/deep/")), re.DOTALL)[0]
    assert re.findall(r'href="([^"]*)">([^<]*)<', trail) == [
        ("../../../../", "Runsheet"),
        ("../../../../a/", "Outer"),
        ("../../../../a/b-c/d/", "D"),
    ]
    assert ">Deep<" in main_of(client.get("/a/b-c/d/"))


def test_file_names_become_readable_urls(notes):
    for path, url in {"My Notes/Übung & Co": "/my-notes/übung-co/", "v1.2/README": "/v1.2/", "100%": "/100/"}.items():
        notes.page(path, "Hello.\n")
        assert "Hello." in main_of(notes.client().get(url))


# Links


@pytest.fixture
def linked(notes):
    """A page at /a/from/, to be written by the test, and what it may link to."""
    notes.page("index", "# Home\n")
    notes.page("a/near", "# Near\n\n## Part two\n")
    notes.page("a/index", "# Section\n")
    notes.page("b/moved", "---\nurl: /new/place/\n---\n# Moved\n\n## Part\n")
    notes.page("plain/x", "---\ntags: [Some tag]\n---\n")
    (notes.pages / "a" / "file.pdf").write_bytes(b"%PDF-")
    return notes


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("near.md", "/a/near/"),
        ("./near.md#part-two", "/a/near/#part-two"),
        ("near.md#Part_Two", "/a/near/#part-two"),
        ("near.md?x=1&y=2#part-two", "/a/near/?x=1&y=2#part-two"),
        ("../near/", "/a/near/"),
        ("near", "/a/near/"),
        ("/a/near.md", "/a/near/"),
        ("/a/near/#part-two", "/a/near/#part-two"),
        ("/a/near", "/a/near/"),
        ("../b/moved.md#part", "/new/place/#part"),
        ("/b/moved.md", "/new/place/"),
        ("/new/place/", "/new/place/"),
        ("../index.md", "/"),
        ("/", "/"),
        ("index.md", "/a/"),
        ("../plain/", "/plain/"),
        ("/tags/some-tag/", "/tags/some-tag/"),
        ("file.pdf", "/a/file.pdf"),
        ("/a/file.pdf", "/a/file.pdf"),
        ("#here", "/a/from/#here"),
        ("from.md#here", "/a/from/#here"),
    ],
)
def test_links_are_relative_and_lead_to_what_was_meant(linked, written, leads_to):
    linked.page("a/from", f"# From\n\n[a link]({written})\n\n## Here\n")
    client = linked.client()
    [href] = re.findall(r'href="([^"]*)">a link<', main_of(client.get("/a/from/")))
    assert not href.startswith("/")
    address = urljoin(f"{ROOT}notes/a/from/", href.replace("&amp;", "&"))
    assert address == f"{ROOT}notes{leads_to}"
    url, fragment = urldefrag(leads_to)
    assert found(client, url)
    assert not fragment or f'id="{fragment}"' in client.get(url).text


def test_links_of_a_page_with_another_url_start_at_its_file_or_at_its_url(linked):
    linked.page("a/from", "---\nurl: /far/away/\n---\n[a link](near.md) [a link](file.pdf) [a link](../../a/near/)\n")
    hrefs = re.findall(r'href="([^"]*)">a link<', main_of(linked.client().get("/far/away/")))
    assert [urljoin("/far/away/", href) for href in hrefs] == ["/a/near/", "/a/file.pdf", "/a/near/"]


def test_every_link_of_every_page_leads_somewhere_also_below_a_sub_path(linked):
    linked.page("a/b/c/deep", "---\ntags: [Some tag, other]\n---\n[x](../../near.md) ![y](/a/file.pdf)\n")
    client = linked.client()
    for page in [
        "/",
        "/a/",
        "/a/near/",
        "/a/b/c/",
        "/a/b/c/deep/",
        "/new/place/",
        "/tags/",
        "/tags/some-tag/",
        "/404.html",
    ]:
        text = client.get(page, base_url=f"{ROOT}notes/").text
        for href in re.findall(r'\s(?:href|src)="([^"#]+)', text):
            address = urljoin(f"{ROOT}notes{page}", href)
            assert address.startswith(f"{ROOT}notes/"), f"{href} on {page} leaves the sub-path"
            url = "/" + address.removeprefix(f"{ROOT}notes/")
            assert found(client, url.replace("&amp;", "&")), f"{href} on {page}"


def test_a_url_without_its_slash_leads_to_the_page_also_below_a_sub_path(linked):
    client = linked.client()
    for base in ("", "/notes"):
        answer = client.get("/a/near", base_url=f"http://localhost{base}/")
        assert (answer.status_code, answer.location) == (308, f"{base}/a/near/")


# Bad files

PROBLEMS = {
    "broken YAML": ("---\ntags: [x]\ntitle: a: b\n---\n# T\n", 3, "the front matter is not YAML: mapping values"),
    "never closed list": ("---\ntags: [a, b\n---\n# T\n", 3, "the front matter is not YAML"),
    "list for a string": ("---\ntags: [x]\ntitle: [a, b]\n---\n", 3, "title: a list where one line of text belongs"),
    "mapping for tags": ("---\ntags: {a: b}\n---\n", 2, "tags: a mapping where one line of text belongs"),
    "list in tags": ("---\ntags: [a, [b]]\n---\n", 2, "tags: a list where one line of text belongs"),
    "yes for a string": ("---\ncategory: yes\n---\n", 2, "category: a bare true or false (quote it) where"),
    "no such day": ("---\ntitle: T\ndate: 2026-02-30\n---\n", 3, "the front matter is not YAML: day is out of range"),
    "no date": ("---\nupdated: last week\n---\n", 2, "updated: 'last week' is not a date such as 2026-11-20"),
    "no flag": ("---\ndraft: perhaps\n---\n", 2, "draft: 'perhaps' is neither true nor false"),
    "no number": ("---\norder: first\n---\n", 2, "order: 'first' is not a number"),
    "list for a number": ("---\norder: [1, 2]\n---\n", 2, "order: a list is not a number"),
    "TOML": ("+++\ntitle = 'x'\ndraft = true\n+++\n", 1, "TOML front matter is not read"),
    "merge keys": (
        "---\na: &a {b: 1}\nc: {<<: *a}\n---\n",
        3,
        "the front matter is not YAML: merge keys (<<) are not read",
    ),
    "no order": ("---\norder: .nan\n---\n", 2, "order: nan is not a number"),
    "URL that climbs": ("---\nurl: /../etc/\n---\n", 2, "url: '/../etc/' is not a path such as /flask/routing/"),
    "URL of another host": ("---\nurl: //x.org/\n---\n", 2, "url: '//x.org/' is not a path"),
    "deep nesting": ("---\na: " + "[" * 100_000 + "\n---\n", 2, "the front matter is nested too deep"),
    "not UTF-8": (b"# T\n\ncaf\xe9\n", 3, "not UTF-8 (byte 0xe9). Save the file as UTF-8."),
    "5 MB": (b"word " * 1_000_000, 0, "5.0 MB; a page may have 1 MB. Split the page."),
    "unknown snippet": ("# T\n\ntext\n\n```snippet\nno/such.py\n```\n", 5, "unknown snippet 'no/such.py'"),
    "snippet outside": ("# T\n\n```snippet\n../pages/good.md\n```\n", 3, "unknown snippet '../pages/good.md'"),
    "broken drawing": ("# T\n\n![A drawing](bad.svg)\n", 3, "the drawing 'bad.svg' holds no SVG in UTF-8"),
}


@pytest.fixture
def good(notes):
    """A site with one good page, and a drawing that is not UTF-8."""
    notes.page("good", "---\ntags: [fine]\n---\n# Good\n")
    (notes.pages / "bad.svg").write_bytes(b"<svg>\xff</svg>")
    return notes


def assert_the_others_go_on(app) -> None:
    client = app.test_client()
    assert "Good</h1>" in client.get("/good/").text
    assert "fine" in main_of(client.get("/tags/"))
    for url in ("/", "/tags/fine/", "/tags/?tag=fine", "/tags/index.json", "/feed.xml", "/llms.txt"):
        assert "Good" in client.get(url).text, url


@pytest.mark.parametrize(("text", "line", "what"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_bad_page_is_reported_and_hurts_no_other(good, text, line, what):
    file = good.page("bad", text)
    place = f"{file}:{line}" if line else f"{file}"

    public = good.app()
    assert_the_others_go_on(public)
    told = public.test_client().get("/bad/")
    assert told.status_code == 500
    assert "This page has a problem" in told.text
    assert file.name not in told.text, "the public hears nothing of the server's files"
    assert what[:20] not in html.unescape(told.text)

    [report] = [text for text in checked(public).splitlines() if text.startswith(place)]
    assert report.startswith(f"{place}: ")
    assert what in report
    assert re.search(r"\. [A-Z`].*\.$", report), "a remedy, as a sentence"

    developing = good.app(DEBUG=True)
    assert_the_others_go_on(developing)
    told = developing.test_client().get("/bad/")
    assert told.status_code == 500
    assert f"<code>{place}</code>: {what[:10]}" in html.unescape(told.text)


def test_two_pages_with_one_url_are_reported_and_the_first_is_served(good):
    first, second = good.page("Twin", "# First\n"), good.page("twin/index", "# Second\n")
    app = good.app()
    assert_the_others_go_on(app)
    assert "First</h1>" in app.test_client().get("/twin/").text
    assert f"{second}: the same URL /twin/ as {first}. Rename one of the two, or give one another `url:`." in checked(
        app
    )


@pytest.mark.parametrize("path", ["tags/x", "static/x", "healthz"])
def test_a_page_cannot_take_a_url_of_the_program(good, path):
    file = good.page(path, "# T\n")
    app = good.app()
    assert_the_others_go_on(app)
    assert f"{file}: the URL /{path}/ belongs to the program. Rename the file" in checked(app)


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("../outside.md", "a link that leads out of the pages folder"),
        ("bad.md", "cannot be read: a link to itself"),
        ("gone.md", "cannot be read: No such file or directory"),
    ],
)
def test_a_symbolic_link_to_what_is_no_page_is_reported(good, target, what):
    (good.folder / "outside.md").write_text("# Confidential\n")
    link = good.pages / "bad.md"
    link.symlink_to(target)
    app = good.app()
    assert_the_others_go_on(app)
    assert f"{link}: {what}." in checked(app)
    for url in ("/bad/", "/bad.md"):
        assert "Confidential" not in app.test_client().get(url).text


def test_a_symbolic_link_to_another_page_is_that_page(good):
    (good.pages / "alias.md").symlink_to("good.md")
    assert "Good</h1>" in good.client().get("/alias/").text


def test_a_file_name_that_is_not_utf_8_is_reported(good):
    good.page(os.fsdecode(b"caf\xe9"), "# Coffee\n")
    app = good.app(RENDER_CACHE_DIR=str(good.folder / "cache"))
    assert_the_others_go_on(app)
    assert f"{good.pages}/caf\\xe9.md: a file name that is not UTF-8. Rename the file" in checked(app)


@pytest.mark.parametrize("text", ["---\n---\n# T\n", "---\n# only a comment\n\n---\n# T\n", "---\n---", ""])
def test_empty_front_matter_and_empty_files_are_pages(good, text):
    good.page("empty", text)
    assert "<h1" in main_of(good.client().get("/empty/"))


@pytest.mark.parametrize(
    "url",
    [
        "/../outside.md",
        "/../outside",
        "/..%2foutside.txt",
        "/%2e%2e/outside.txt",
        "/%2e%2e%2foutside.md",
        "/s/..%2f..%2foutside.txt",
        "/s/../../outside.txt",
        "/..%5coutside.txt",
        "/linked/outside.txt",
        "/linked.txt",
        "/.hidden/x.txt",
        "/%2fetc%2fpasswd",
        "//etc/passwd",
        "/good%00.md",
        "/good.md%00",
        "/%ff%fe",
        "/" + "x" * 5_000,
        "/" + "x/" * 2_000,
        "/tags/..%2f..%2foutside/",
        "/static/..%2f..%2fapp.py",
    ],
    ids=lambda url: url[:30],
)
def test_no_url_leads_out_of_the_pages_folder(good, url):
    for name in ("outside.md", "outside.txt"):
        (good.folder / name).write_text("Confidential\n")
    good.page("s/x", "# X\n")
    (good.pages / ".hidden").mkdir()
    (good.pages / ".hidden" / "x.txt").write_text("Confidential\n")
    (good.pages / "linked").symlink_to(good.folder)
    (good.pages / "linked.txt").symlink_to(good.folder / "outside.txt")
    answer = good.client().get(url)
    assert answer.status_code == 404
    assert "Confidential" not in answer.text


def test_a_mended_page_shows_on_the_next_request_while_developing(good):
    """Also where what is mended is not the page itself."""
    good.page("bad", "---\ntitle: [a]\n---\n# Mended page\n")
    good.page("waits", "# Waits\n\n```snippet\nlater.py\n```\n")
    client = good.client(DEBUG=True, RENDER_CACHE_DIR=str(good.folder / "cache"))
    assert [client.get(url).status_code for url in ("/bad/", "/waits/")] == [500, 500]
    good.page("bad", "---\ntitle: a\n---\n# Mended page\n")
    good.snippet("later.py", "print('here now')\n")
    assert "Mended page" in main_of(client.get("/bad/"))
    assert "here now" in main_of(client.get("/waits/"))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("<img src='dot.png' alt='a > b'>", "../dot.png"),
        ("<IMG SRC=dot.png ALT=dot>", "../dot.png"),
        ("<a href='other.md#here'>x</a>", "../other/#here"),
        ("<video poster='dot.png'></video>", "../dot.png"),
        ("<me@example.org>", "mailto:me@example.org"),
    ],
)
def test_links_work_however_their_html_is_written(notes, source, target):
    notes.page("x", f"# X\n\n{source}\n")
    notes.page("other", '# Other\n\n<a name="here"></a>\n')
    (notes.pages / "dot.png").write_bytes(b"\x89PNG")
    app = notes.app()
    assert f'"{target}"' in html.unescape(app.test_client().get("/x/").text)
    result = app.test_cli_runner().invoke(args=["check"])
    assert "dead" not in result.output
    assert "without text" not in result.output


def test_a_drawing_with_styles_of_its_own_stays_an_image(notes):
    (notes.pages / "own.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style></svg>')
    notes.page("x", "# X\n\n![A drawing](own.svg)\n")
    page = notes.client().get("/x/").text
    assert '<img alt="A drawing"' in page
    assert "<style>" not in page
