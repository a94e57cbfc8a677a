"""What stands around a page: related pages, neighbours, the date of the last change, the time to read it."""

from __future__ import annotations

import os
import re
import subprocess

import pytest


def related(client, url: str) -> list[str]:
    section = re.search(r'<section class="related".*?</section>', client.get(url).text, re.DOTALL)
    return re.findall(r"<b>(.*?)</b>", section[0]) if section else []


def neighbours(client, url: str) -> dict[str, str]:
    return dict(re.findall(r'rel="(prev|next)" href="([^"]*)"', client.get(url).text))


def changed(client, url: str) -> str:
    return re.search(r'Changed <time datetime="([^"]*)">', client.get(url).text)[1]


def test_related_pages_share_tags_and_rarer_tags_weigh_more(notes):
    notes.page("a/here", "---\ntags: [common, usual, rare]\n---\n# Here\n")
    notes.page("b/one-rare", "---\ntags: [Rare]\n---\n# One rare tag\n")
    notes.page("c/two-frequent", "---\ntags: [usual, common]\n---\n# Two frequent tags\n")
    for number in range(6):
        notes.page(f"d{number}/x", "---\ntags: [common, usual]\n---\n# Frequent\n")
    notes.page("e/none", "---\ntags: [other]\n---\n# None\n")
    client = notes.client()
    assert related(client, "/a/here/") == ["One rare tag", "Two frequent tags", "Frequent", "Frequent", "Frequent"]
    assert related(client, "/e/none/") == []


def test_what_a_heading_carries_relates_its_page_too_but_less(notes):
    notes.page("a/here", '---\ntags: [usual]\n---\n# Here\n\n## Part {: tags="rare"}\n')
    notes.page("b/page", "---\ntags: [rare]\n---\n# Page\n")
    notes.page("c/heading", '# Heading\n\n## Part {: tags="rare"}\n')
    for number in range(6):
        notes.page(f"d{number}/x", "# Nothing\n")
    assert related(notes.client(), "/a/here/") == ["Page", "Heading"]


def test_the_exercises_of_a_page_are_not_named_again_as_related(client):
    listed = related(client, "/python/decorators/")
    assert listed
    assert not {"Count calls and errors", "Guard views by role"} & set(listed)
    assert "Guard views by role" in related(client, "/exercises/accounts/")


def test_neighbours_follow_the_order_of_the_section_and_are_not_named_again_as_related(notes):
    for number, name in enumerate(["first", "second", "third", "fourth"]):
        notes.page(f"s/{name}", f"---\norder: {number}\ntags: [same]\n---\n# {name}\n")
    notes.page("s/index", "# Section\n")
    notes.page("t/elsewhere", "# Elsewhere\n")
    client = notes.client()
    assert neighbours(client, "/s/first/") == {"next": "../../s/second/"}
    assert neighbours(client, "/s/second/") == {"prev": "../../s/first/", "next": "../../s/third/"}
    assert neighbours(client, "/s/fourth/") == {"prev": "../../s/third/"}
    assert neighbours(client, "/t/elsewhere/") == {}
    assert related(client, "/s/second/") == ["fourth"]


def test_the_date_of_the_last_change_is_the_page_s_own_then_git_s_then_the_file_s(notes):
    file = notes.page("written", "---\ndate: 2020-01-01\nupdated: 2021-01-01\n---\n")
    notes.page("published", "---\ndate: 2020-01-01\n---\n")
    committed = notes.page("committed", "# C\n")
    for page in (file, committed):
        os.utime(page, (1_700_000_000, 1_700_000_000))
    assert [changed(notes.client(), f"/{name}/") for name in ("written", "published", "committed")] == [
        "2021-01-01",
        "2020-01-01",
        "2023-11-14",
    ]
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    environment = os.environ | {"GIT_COMMITTER_DATE": "2022-02-02T12:00:00Z", "GIT_AUTHOR_DATE": "2019-01-01T12:00:00Z"}
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "pages"]):
        subprocess.run(["git", *command], cwd=notes.folder, env=environment, check=True)
    notes.page("new", "# New\n")
    client = notes.client()
    assert changed(client, "/committed/") == "2022-02-02"
    assert changed(client, "/written/") == "2021-01-01"
    assert changed(client, "/new/") > "2026"


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (220, 1), (1_100, 5)])
def test_reading_time_is_220_words_a_minute_and_never_nothing(notes, words, minutes):
    notes.page("x", "# T\n\n" + "word " * words)
    assert f"<span>{minutes} min</span>" in notes.client().get("/x/").text
