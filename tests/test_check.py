"""`flask check`: every rule with file, line and remedy; its exit status; other people's folders."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PROJECT
from runsheet import check, create_app


def run(app, *arguments: str):
    return app.test_cli_runner().invoke(args=["check", *arguments])


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


FACTS = "exercise: x\ndifficulty: easy\nminutes: 5\ntopics: [y]\n"
TASK = "Write it.\n\n"
HINTS = "## Hints\n\n- One.\n- Two.\n\n"
WHY = "## Why\n\nBecause it is short.\n"
OF_EXERCISE = {
    "starter.py": "answer = 1\n",
    "solution.py": "answer = 2\n",
    "test_exercise.py": "from answer import answer\n\n\ndef test_it():\n    assert answer == 2\n",
    "wrong/three.py": "answer = 3\n",
    "wrong/four.py": "answer = 4\n",
}


def exercise(facts: str = FACTS, body: str = TASK + HINTS + WHY, without: str = "", **texts: str) -> dict[str, str]:
    """The files of a site with one exercise, of which nothing is missing but the file ``without``."""
    code = {name: text for name, text in (OF_EXERCISE | texts).items() if name != without}
    pages = {"pages/exercises/x.md": f"---\n{facts}---\n{body}", "pages/y.md": "# Y\n"}
    return pages | {f"snippets/exercises/x/{name}": text for name, text in code.items()}


# Each rule: the files of a site, and the one finding, whose paths are below the site's folder.
RULES = {
    "dead link": (
        {"pages/x.md": "# T\n\nNot `no.md` but\n\n[this](no.md)\n"},
        "pages/x.md:5: dead link 'no.md'. Mend the address or take it out.",
    ),
    "dead link from the root": (
        {"pages/x.md": "---\ntitle: T\n---\n[it](/no/such/)\n"},
        "pages/x.md:4: dead link '/no/such/'. Mend the address or take it out.",
    ),
    "link out of the pages": (
        {"pages/x.md": "[it](../secret.txt)\n", "secret.txt": "x"},
        "pages/x.md:1: dead link '../secret.txt'. Mend the address or take it out.",
    ),
    "dead image": (
        {"pages/x.md": "![text](no.png)\n"},
        "pages/x.md:1: dead image 'no.png'. Mend the address or take it out.",
    ),
    "image of another host": (
        {"pages/x.md": "![text](https://example.org/a.png)\n"},
        "pages/x.md:1: an image from another host: https://example.org/a.png. "
        "Put the image beside the page; readers' browsers ask no other host.",
    ),
    "dead anchor": (
        {"pages/x.md": "[it](y.md#part-tow)\n", "pages/y.md": "# Y\n\n## Part two\n"},
        "pages/x.md:1: dead anchor 'y.md#part-tow': /y/ has no such heading. Did you mean #part-two.",
    ),
    "dead anchor on the page": (
        {"pages/x.md": "# T\n\n[it](#nothing)\n"},
        "pages/x.md:3: dead anchor '#nothing': /x/ has no such heading. Name one of its headings.",
    ),
    "duplicate id": (
        {"pages/x.md": '# T\n\n## A\n\n<p id="a">text</p>\n'},
        "pages/x.md:5: the id 'a' twice on the page. Give each its own id.",
    ),
    "duplicate URL": (
        {"pages/x.md": "# T\n", "pages/y.md": "---\nurl: /x/\n---\n"},
        "pages/y.md: the same URL /x/ as pages/x.md. Rename one of the two, or give one another `url:`.",
    ),
    "skipped level": (
        {"pages/x.md": "# T\n\n```\n### Two\n```\n\n## One\n\n#### Two\n"},
        "pages/x.md:9: heading 'Two' skips from level 2 to 4. Write it with 3 #.",
    ),
    "image without text": (
        {"pages/x.md": "text\n\n![ ](y.png)\n", "pages/y.png": "x"},
        "pages/x.md:3: image 'y.png' without text. Say what it shows: `![what it shows](…)`.",
    ),
    "column without a head": (
        {"pages/x.md": "# T\n\n| `a | b` | \\| |\n|---|---|\n| 1 | |\n\n| a | |\n|:--|--:|\n| 1 | 2 |\n"},
        "pages/x.md:7: a column without a head. Say in a word what the column has.",
    ),
    "unknown language": (
        {"pages/x.md": "---\ntitle: T\n---\n\n```pyhton\n```\n"},
        "pages/x.md:5: fence with an unknown language 'pyhton'. Take a name that Pygments knows, or `text`.",
    ),
    "unclosed fence": (
        {"pages/x.md": "---\ntitle: T\n---\n````text\n```\n"},
        "pages/x.md:4: a fence that is never closed. Add a closing line of the same marks.",
    ),
    "two spellings of a tag": (
        {
            "pages/x.md": "---\ntitle: T\ntags: [URL-for]\n---\n",
            "pages/y.md": "---\ntags: [url for]\n---\n",
            "pages/z.md": '# T\n\n## Y {: tags="url for" }\n',
        },
        "pages/x.md:3: the tag 'URL-for' is elsewhere spelled 'url for'. Write 'url for'.",
    ),
    "a tag that the list does not have": (
        {
            "pages/tags.yml": "json: About JSON.\njinja: The template language.\n",
            "pages/x.md": "---\ntitle: T\ntags: [json, jinga]\n---\n## J {: tags=jinja }\n",
        },
        "pages/x.md:3: the tag 'jinga' is not in pages/tags.yml. Did you mean 'jinja'? Else add it with a sentence.",
    ),
    "a listed tag that nothing has": (
        {"pages/tags.yml": "# All.\njson: About JSON.\n", "pages/x.md": "# T\n"},
        "pages/tags.yml:2: no page has the tag 'json'. Tag a page or a heading with it, or take it out.",
    ),
    "a tag listed twice": (
        {"pages/tags.yml": "json: About JSON.\nJSON: Again.\n", "pages/x.md": "---\ntitle: T\ntags: json\n---\n"},
        "pages/tags.yml:2: the tag 'JSON' a second time. Take it out here or in line 1.",
    ),
    "a tag without a sentence": (
        {"pages/tags.yml": "json:\n", "pages/x.md": "# T\n"},
        "pages/tags.yml:1: a tag without a sentence. Write `tag: What it is about.`.",
    ),
    "tags that are no list": (
        {"pages/tags.yml": "- json\n", "pages/x.md": "# T\n"},
        "pages/tags.yml:1: no list of tags. Write one a line, such as `json: Reading and writing JSON.`.",
    ),
    "tags that are no YAML": (
        {"pages/tags.yml": "json: About.\njinja: [\n", "pages/x.md": "# T\n"},
        "pages/tags.yml:3: not YAML: did not find expected node content. Mend the line.",
    ),
    "two spellings of a short tag": (
        {
            "pages/x.md": "---\ntitle: C calls\ndescription: c\ntags:\n  - web\n  - c\n---\n",
            "pages/y.md": "---\ntags: C\n---\n",
            "pages/z.md": "---\ncategory: C\n---\n",
        },
        "pages/x.md:6: the tag 'c' is elsewhere spelled 'C'. Write 'C'.",
    ),
    "front matter": (
        {"pages/x.md": "---\ntitle: T\norder: first\n---\n"},
        "pages/x.md:3: order: 'first' is not a number. Mend the value or take it out.",
    ),
    "also of drafts": (
        {"pages/x.md": "---\ndraft: true\n---\n[it](no.md)\n"},
        "pages/x.md:4: dead link 'no.md'. Mend the address or take it out.",
    ),
    "unknown snippet": (
        {"pages/x.md": "# T\n\n```snippet\nno.py\n```\n"},
        "pages/x.md:3: unknown snippet 'no.py'. Name a file below the snippets folder, or add it.",
    ),
    "unknown part": (
        {"pages/x.md": "```snippet region=no\na.txt\n```\n", "snippets/a.txt": "x\n"},
        "pages/x.md:1: a.txt: no region 'no'. Mend the options of the fence.",
    ),
    "unused snippet": (
        {"pages/x.md": "# T\n", "snippets/a/b.txt": "x\n"},
        "snippets/a/b.txt: no page shows this snippet. Name it on a page, or delete it.",
    ),
    "missing recording": (
        {"pages/x.md": "```snippet\na.py\n```\n", "snippets/a.py": "print(1)\n"},
        "snippets/a.py: no recorded output. Run `flask snippets record a.py`.",
    ),
    "recording of nothing": (
        {"pages/x.md": "# T\n", "snippets/a.out": "x\n"},
        "snippets/a.out: no snippet belongs to this file. Delete it, or add the snippet.",
    ),
    "snippet that hides a module": (
        {"pages/x.md": "```snippet\njson.py\n```\n", "snippets/json.py": "print(1)\n", "snippets/json.out": "1\n"},
        "snippets/json.py: named like the standard library's module 'json', it breaks its neighbours. Rename it.",
    ),
    "exercise without a folder": (
        {name: text for name, text in exercise().items() if name.startswith("pages/")},
        "pages/exercises/x.md: the exercise 'x' has no folder. Add snippets/exercises/x with its files.",
    ),
    "exercise without a starter": (
        exercise(without="starter.py"),
        "snippets/exercises/x: no starter. Add starter.py, or a folder starter/.",
    ),
    "exercise without a solution": (
        exercise(without="solution.py"),
        "snippets/exercises/x: no solution. Add solution.py, or a folder solution/.",
    ),
    "exercise without tests": (
        exercise(without="test_exercise.py"),
        "snippets/exercises/x: no tests. Add test_exercise.py.",
    ),
    "exercise without test functions": (
        exercise(**{"test_exercise.py": "from answer import answer\n\nassert answer == 2\n"}),
        "snippets/exercises/x/test_exercise.py: no test functions. Add functions named test_….",
    ),
    "exercise whose tests cannot be read": (
        exercise(**{"test_exercise.py": "from answer import answer\n\ndef test_it(:\n"}),
        "snippets/exercises/x/test_exercise.py:3: Python cannot read the tests: invalid syntax. Mend them.",
    ),
    "too few wrong answers": (
        exercise(without="wrong/four.py"),
        "snippets/exercises/x: fewer than two wrong answers. Add plausible mistakes below wrong/.",
    ),
    "exercise without a task": (
        exercise(body=HINTS + WHY),
        "pages/exercises/x.md: no task. Write it above `## Hints`.",
    ),
    "too few hints": (
        exercise(body=f"{TASK}## Hints\n\n- One.\n\n{WHY}"),
        "pages/exercises/x.md: fewer than two hints. Add them under `## Hints`, one a list item.",
    ),
    "exercise without a reason": (
        exercise(body=TASK + HINTS),
        "pages/exercises/x.md: nothing says why the solution is as it is. Add two sentences under `## Why`.",
    ),
    **{
        f"exercise without {key}": (
            exercise(facts=re.sub(f"{key}: .*\n", "", FACTS)),
            "pages/exercises/x.md: difficulty, minutes or topics are missing. Add them to the front matter.",
        )
        for key in ("difficulty", "minutes", "topics")
    },
    "topic that is no page": (
        exercise(facts=FACTS.replace("[y]", "[y, x/nothing]")),
        "pages/exercises/x.md: the topic 'x/nothing' is no page. Name a page such as flask/routing.",
    ),
    "topic with a slip": (
        exercise(facts=FACTS.replace("[y]", "[topics]")) | {"pages/topic.md": "# Topic\n"},
        "pages/exercises/x.md: the topic 'topics' is no page. Did you mean topic.",
    ),
    "exercise with two pages": (
        exercise() | {"pages/exercises/z.md": f"---\n{FACTS}---\n# Z\n\n{TASK}{HINTS}{WHY}"},
        "pages/exercises/z.md: a second page of the exercise 'x'. Give each exercise a folder of its own.",
    ),
    "exercise without a page": (
        {name: text for name, text in exercise().items() if not name.endswith("x.md")},
        "snippets/exercises/x: no page is about this exercise. Add a page with `exercise: x`, or delete the folder.",
    ),
}


@pytest.mark.parametrize(("files", "finding"), RULES.values(), ids=RULES)
def test_each_rule_names_file_line_and_remedy(notes, monkeypatch, files, finding):
    write(notes.folder, files)
    monkeypatch.chdir(notes.folder)
    result = run(notes.app())
    assert result.stdout.splitlines() == [finding]
    assert result.stderr == "1 finding\n"
    assert result.exit_code == 1


def test_python_that_could_run_is_a_snippet_in_the_project_s_own_pages_only(notes, monkeypatch):
    """People's own notes live from plain fences."""
    notes.page("x", "# T\n\n```python\nprint(1)\n```\n\n```python\n...\n```\n\n```python\n>>> 1\n```\n")
    assert run(notes.app()).exit_code == 0
    monkeypatch.setattr(check, "PROJECT", notes.folder)
    result = run(notes.app())
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{notes.pages}/x.md:3: Python that could run stands in a plain fence. "
        "Put it below snippets/ and name it in a `snippet` fence."
    ]


def test_an_exercise_of_which_nothing_is_missing_is_no_finding(notes):
    write(notes.folder, exercise())
    result = run(notes.app())
    assert (result.output, result.exit_code) == ("0 findings\n", 0)


def test_findings_stand_by_file_and_line(notes):
    notes.page("b", "[x](no.md)\n")
    notes.page("a", "text\n\n[y](no-y.md)\n\n[x](no.md)\n")
    places = [line.partition(": ")[0] for line in run(notes.app()).stdout.splitlines()]
    assert places == [f"{notes.pages}/{place}" for place in ("a.md:3", "a.md:5", "b.md:1")]


def test_what_is_right_is_no_finding(notes):
    """Links to every kind of thing that a site has, headings that step back, and a fence in any known language."""
    notes.snippet("a.txt", "x\n")
    (notes.pages / "y.png").write_bytes(b"PNG")
    notes.page("s/z", "---\ntags: [One tag]\n---\n# Z\n\n## Part\n")
    notes.page("s/moved", "---\nurl: /far/away/\n---\n[from its file](z.md) [from its URL](../../s/z/)\n")
    notes.page(
        "x",
        """
        # T {: #top }

        [a](s/z.md#part) [b](/s/) [c](/tags/one-tag/) [d](/tags/) [e](/feed.xml) [f](y.png) [g](#sub) [h](#top) [i](/)
        [j](https://example.org/no) [k](mailto:a@example.org) [l](//example.org/) [m](http://[host]/)
        [n](/static/img/icon.svg)
        ![text](y.png)

        ## Two
        ### Sub
        ## Two again

        ```snippet
        a.txt
        ```

        ```jinja
        {{ x }}
        ```

        ```
        [not a link](no.md)
        ```
        """,
    )
    result = run(notes.app())
    assert (result.output, result.exit_code) == ("0 findings\n", 0)


def test_json_says_the_same(notes):
    file = notes.page("x", "# T\n\n[it](no.md)\n")
    result = run(notes.app(), "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {"path": str(file), "line": 3, "what": "dead link 'no.md'", "remedy": "Mend the address or take it out"}
    ]
    file.write_text("# T\n")
    result = run(notes.app(), "--json")
    assert (json.loads(result.stdout), result.exit_code) == ([], 0)


def test_the_real_site_is_clean(app):
    result = run(app)
    assert (result.output, result.exit_code) == ("0 findings\n", 0)


@pytest.mark.parametrize("folder", ["", "relative"])
def test_folders_from_the_environment_work_the_same_way(notes, monkeypatch, folder):
    monkeypatch.setenv("PAGES_DIR", "pages" if folder else str(notes.pages))
    monkeypatch.setenv("SNIPPETS_DIR", "snippets" if folder else str(notes.snippets))
    monkeypatch.setenv("RENDER_CACHE_DIR", "")
    monkeypatch.chdir(notes.folder)
    notes.page("x", "# From elsewhere\n\n```snippet\na.txt\n```\n\n[it](no.md)\n")
    notes.snippet("a.txt", "a text of mine\n")
    app = create_app()
    assert run(app).stdout == "pages/x.md:7: dead link 'no.md'. Mend the address or take it out.\n"
    text = app.test_client().get("/x/").text
    assert "From elsewhere</h1>" in text
    assert "a text of mine" in text


def test_the_command_itself_ends_with_status_1(notes):
    notes.page("x", "[it](no.md)\n")
    environment = os.environ | {
        "PAGES_DIR": str(notes.pages),
        "SNIPPETS_DIR": str(notes.snippets),
        "RENDER_CACHE_DIR": "",
    }
    command = [sys.executable, "-m", "flask", "--app", str(PROJECT / "app.py"), "check"]
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert (result.stdout.count("\n"), result.stderr, result.returncode) == (1, "1 finding\n", 1)
