"""Pages as readers get them: front matter, odd files, order, drafts."""

from __future__ import annotations

import re

import pytest

from tests.answers import checked, main_of


def in_order(text: str, *parts: str) -> bool:
    """Whether all of the parts stand in the text, each after the one before."""
    return re.search(".*".join(map(re.escape, parts)), text, re.DOTALL) is not None


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


def test_a_drawing_with_styles_of_its_own_stays_an_image(notes):
    (notes.pages / "own.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style></svg>')
    notes.page("x", "# X\n\n![A drawing](own.svg)\n")
    page = notes.client().get("/x/").text
    assert '<img alt="A drawing"' in page
    assert "<style>" not in page
