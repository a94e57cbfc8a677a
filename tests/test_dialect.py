"""People's own Markdown means what it means on GitHub: each form as a source, and the structure of the served page."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest

ATTRIBUTES = ("start", "id", "align", "data-language", "markdown")


class Structure(HTMLParser):
    """Tags and words in order, with the attributes that count; neither spans of colour nor links at headings."""

    def __init__(self, text: str):
        super().__init__()
        self.parts: list[str] = []
        self.feed(re.sub(r'<a [^>]*class="anchor".*?</a>|</?(span|figcaption)[^>]*>', "", text))

    def handle_starttag(self, tag, attrs):
        self.parts.append(" ".join([f"<{tag}", *(f"{key}={value}" for key, value in attrs if key in ATTRIBUTES)]))

    def handle_endtag(self, tag):
        if tag not in ("br", "hr", "img", "input"):
            self.parts.append(f"</{tag}")

    def handle_data(self, data):
        self.parts += data.split()


def structure(text: str) -> list[str]:
    return Structure(text).parts


def content(notes, text: str) -> str:
    """The HTML of a text within a page."""
    notes.page("p", f"# T\n\nBegin.\n\n{text}\n\nEnd.\n".encode())
    answer = notes.client().get("/p/")
    assert answer.status_code == 200
    return re.search(r"<p>Begin\.</p>(.*)<p>End\.</p>", answer.text, re.DOTALL)[1]


def code(text: str, language: str = "") -> str:
    return f'<figure data-language="{language}"><pre><code>{text}</code></pre></figure>'


FOUR_DEEP = "<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li><li>e</li></ul>"
ADMONITION = "<div><p>Note</p><p>Text</p><ul><li>a<ul><li>b</li></ul></li></ul></div>"
TABLE = (
    "<div><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>"
)
FORMS = {
    # Lists
    "two spaces a level": ("- a\n  - b\n    - c\n      - d\n- e", FOUR_DEEP),
    "four spaces a level": ("- a\n    - b\n        - c\n            - d\n- e", FOUR_DEEP),
    "a tab a level": ("- a\n\t- b\n\t\t- c\n\t\t\t- d\n- e", FOUR_DEEP),
    "a list that is indented itself": ("  * a\n    * b\n  * c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    "numbers by three spaces": (
        "1. a\n   1. b\n      1. c\n2. d",
        "<ol><li>a<ol><li>b<ol><li>c</li></ol></li></ol></li><li>d</li></ol>",
    ),
    "numbers by four spaces": ("1. a\n    - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
    "numbers with a bracket": ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
    "numbers from three": ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
    "bullets below a wide number": (
        "10. a\n    - b\n11. c",
        '<ol start="10"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
    ),
    "bullets after numbers": ("1. a\n- b\n- c", "<ol><li>a</li></ol><ul><li>b</li><li>c</li></ul>"),
    "items on one line": ("1. - a\n   - b\n2. c", "<ol><li><ul><li>a</li><li>b</li></ul></li><li>c</li></ol>"),
    "out by two levels": (
        "- a\n  - b\n    - c\n\n      more\n- d",
        "<ul><li><p>a</p><ul><li>b<ul><li><p>c</p><p>more</p></li></ul></li></ul></li><li><p>d</p></li></ul>",
    ),
    "continued line": ("- a\n  b\n- c\nd", "<ul><li>a b</li><li>c d</li></ul>"),
    "second paragraph": ("1. a\n\n   b\n2. c", "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>"),
    "second paragraph, four spaces": ("- a\n\n    b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
    "paragraph after the list": ("- a\n\nb", "<ul><li>a</li></ul><p>b</p>"),
    "list after an item's second paragraph": (
        "- a\n\n  Text:\n  - b",
        "<ul><li><p>a</p><p>Text:</p><ul><li>b</li></ul></li></ul>",
    ),
    "fence in an item": (
        "1. a\n   ```py\n   x\n     y\n   ```\n2. b",
        f"<ol><li><p>a</p>{code('x y', 'py')}</li><li><p>b</p></li></ol>",
    ),
    "fence in a deep item": (
        "- a\n  - b\n\n    ~~~\n    x\n    ~~~\n\n  - c",
        f"<ul><li><p>a</p><ul><li><p>b</p>{code('x')}</li><li><p>c</p></li></ul></li></ul>",
    ),
    "fence as an item": ("- ```sh\n  x\n  ```\n- b", f"<ul><li>{code('x', 'sh')}</li><li><p>b</p></li></ul>"),
    "fence between text": ("a\n```\n- x\n  - y\n```\nb", f"<p>a</p>{code('- x - y')}<p>b</p>"),
    "fence right of its margin": ("  ```\n  x\n ```", code("x")),
    "indented code in an item": ("- a\n\n      x", "<ul><li>a<pre><code>x</code></pre></li></ul>"),
    "quote in an item": ("- a\n  > b", "<ul><li><p>a</p><blockquote><p>b</p></blockquote></li></ul>"),
    "table in an item": (
        "- Text\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |",
        f"<ul><li><p>Text</p>{TABLE}</li></ul>",
    ),
    "list after text": ("Text:\n- a\n- b", "<p>Text:</p><ul><li>a</li><li>b</li></ul>"),
    "numbers after text": ("Text:\n1. a\n2. b", "<p>Text:</p><ol><li>a</li><li>b</li></ol>"),
    "a year at a line's start": ("It was in\n1986. Then", "<p>It was in 1986. Then</p>"),
    "a year in an item": ("- It was in\n  1986. Then", "<ul><li>It was in 1986. Then</li></ul>"),
    "rules are no items": ("* * *\n- a\n- - -\nb\n\n---", "<hr><ul><li>a</li></ul><hr><p>b</p><hr>"),
    "rule after a list": ("- a\n---\nb", "<ul><li>a</li></ul><hr><p>b</p>"),
    "emphasis is no item": ("*a*\n**b**", "<p><em>a</em> <strong>b</strong></p>"),
    "nested tasks": (
        "- [ ] a\n  - [x] b",
        "<ul><li><input> a<ul><li><input> b</li></ul></li></ul>",
    ),
    "list in a quote": (
        "> Text:\n> - a\n>   - b\n\n",
        "<blockquote><p>Text:</p><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>",
    ),
    "list after a quote": ("> a\n- b", "<blockquote><p>a</p></blockquote><ul><li>b</li></ul>"),
    "fence in a quote": (
        "> ```py\n> x\n> ```\n> a",
        f"<blockquote>{code('x', 'py')}<p>a</p></blockquote>",
    ),
    # What Python-Markdown has besides
    "indented code": ("a\n\n    - b\n      - c\n    # d", "<p>a</p><pre><code>- b - c # d</code></pre>"),
    "admonition": ("!!! note\n    Text\n\n    - a\n        - b", ADMONITION),
    "admonition in an item": (
        "- x\n\n    !!! note\n        Text\n\n        - a\n            - b",
        f"<ul><li><p>x</p>{ADMONITION}</li></ul>",
    ),
    "definitions": (
        "A\n:   b\n\n    c\n\n    - d\n        - e",
        "<dl><dt>A</dt><dd><p>b</p><p>c</p><ul><li>d<ul><li>e</li></ul></li></ul></dd></dl>",
    ),
    # Tables
    "table after text": ("Text\n| a | b |\n|---|---|\n| 1 | 2 |", f"<p>Text</p>{TABLE}"),
    "list after a table": ("a | b\n--- | ---\n1 | 2\n- c", f"{TABLE}<ul><li>c</li></ul>"),
    "no table": ("Text\na | b | c\n--- | ---", "<p>Text a | b | c --- | ---</p>"),
    # Headings
    "C# in a heading": ("## C++ / C#\n", '<h2 id="c--c">C++ / C#</h2>'),
    "closed heading": ("## A ##\n### F# #\n", '<h2 id="a">A</h2><h3 id="f">F#</h3>'),
    "hash tags": ("#tag and\n#123\n\n- #tag", "<p>#tag and #123</p><ul><li>#tag</li></ul>"),
    "seven marks": ("####### a", "<p>####### a</p>"),
    "empty headings": ("a\n\n##\n\n## ##\n\nb", "<p>a</p><p>b</p>"),
    "heading with a tag in code": (
        "## Heading with `<T>`",
        '<h2 id="heading-with-t">Heading with <code>&lt;T&gt;</code></h2>',
    ),
    # HTML with Markdown inside
    "div": (
        '<div align="center">\n\n## A\n\n- *b*\n\n</div>',
        '<div align="center"><h2 id="a">A</h2><ul><li><em>b</em></li></ul></div>',
    ),
    "div after a heading in HTML": (
        "<div>\n  <h2>A</h2>\n\n**b**\n\n</div>",
        '<div><h2 id="a">A</h2><p><strong>b</strong></p></div>',
    ),
    "details": (
        "<details open>\n<summary>A</summary>\n\n- b\n  - c\n\n```py\nx\n```\n\n</details>",
        f"<details><summary>A</summary><ul><li>b<ul><li>c</li></ul></li></ul>{code('x', 'py')}</details>",
    ),
    "details in details": (
        "<details><summary>A</summary>\n\n<details><summary>B</summary>\n\n*c*\n\n</details>\n\nd\n\n</details>",
        "<details><summary>A</summary><details><summary>B</summary><p><em>c</em></p></details><p>d</p></details>",
    ),
    "centred paragraph": (
        '<p align="center">\n\n*a*\n\n</p>\n\n*b*',
        '<p align="center"><em>a</em></p><p><em>b</em></p>',
    ),
    "paragraph that is never closed": ("<p>\n\n## A\n\n*b*", '<p></p><h2 id="a">A</h2><p><em>b</em></p>'),
    "HTML without Markdown": ("<div>\n*a*\n</div>\n\n*b*", "<div>*a*</div><p><em>b</em></p>"),
    "HTML in a table of HTML": (
        "<table>\n<tr>\n\n<td>\n<div>\n\na\n\n</div>\n</td>\n\n</tr>\n</table>",
        "<table><tr><td><div>a</div></td></tr></table>",
    ),
    "pre is left alone": ("<pre>\na\n- b\n\n  - c\n# d\n</pre>", "<pre>a - b - c # d</pre>"),
    # Line breaks
    "backslash at the end of a line": ("a\\\nb\\\\\nc\\", "<p>a<br>b\\ c\\</p>"),
    "backslash in an item": ("- a\\\n  b", "<ul><li>a<br>b</li></ul>"),
    # Fence headers
    "file name": ("```python:app.py\nx\n```", code("x", "python")),
    "braces": ("```{python}\nx\n```", code("x", "python")),
    "braces with options": ("```{python, echo=FALSE}\nx\n```", code("x", "python")),
    "classes": ("```{.python .numberLines}\nx\n```", code("x", "python")),
    "query": ("```console?lang=python\nx\n```", code("x", "console")),
    "marked lines": ("```js{1,3}\nx\n```", code("x", "js")),
    "sh-session": ("```sh-session\n$ x\n```", code("$ x", "console")),
    "shell-session": ("```shell-session\n$ x\n```", code("$ x", "console")),
    "mermaid": ("```mermaid\ngraph TD;\n```", code("graph TD;", "mermaid")),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_a_form_means_what_it_means_on_github(notes, text, expected):
    assert structure(content(notes, text)) == structure(expected)


def test_footnotes_keep_what_is_indented_below_them(notes):
    notes.page("p", "# T\n\na[^1]\n\n- b\n\n[^1]: Note\n\n    - c\n        - d\n")
    note = re.search(r'<li id="fn:1">.*?</ul>\s*<p>', notes.client().get("/p/").text, re.DOTALL)[0]
    assert structure(note) == structure('<li id="fn:1"><p>Note</p><ul><li>c<ul><li>d</li></ul></li></ul><p>')


def test_code_keeps_its_lines_and_their_indentation(notes):
    lines = "def f():\n\n\n    return 1\n\n# end\n- a\n\t- b\\\n  ## C#"
    inside = "\n".join(f"     {line}" if line else "" for line in lines.expandtabs(4).split("\n"))
    for text in (f"```text\n{lines}\n```", f"1. a\n   - b\n\n     ```text\n{inside}\n     ```\n2. c"):
        shown = re.search(r"<code>(.*?)</code>", content(notes, text), re.DOTALL)[1]
        assert shown == lines.expandtabs(4)


@pytest.mark.parametrize("language", ["mermaid", "math", "geojson", "topojson", "stl", "sh-session", "shell-session"])
def test_check_knows_the_languages_that_github_draws(notes, language):
    notes.page("p", f"# T\n\n```{language}\nx\n```\n")
    assert "unknown language" not in notes.app().test_cli_runner().invoke(args=["check"]).output


@pytest.mark.parametrize(
    "unit",
    [
        "- a\n  - b\n    - c\n",
        "1. ",
        "> ",
        "Text:\n- a\n\n",
        "Text\n| a |\n|---|\n\n",
        "## C#\n\n",
        "<div>\n\n",
        "<p>\n\n",
    ],
)
def test_a_page_of_one_form_is_rendered_however_long_it_is(notes, unit):
    """Neither the depth of Python's calls nor time that grows with the square of the size."""
    notes.page("p", unit * (25_000 // len(unit)))
    started = time.process_time()
    assert notes.client().get("/p/").status_code == 200
    assert time.process_time() - started < 10
