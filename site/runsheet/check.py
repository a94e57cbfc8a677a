"""The content linter: what a reader would stumble over, with file, line and what to do."""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from runsheet.config import PROJECT, SETTINGS
from runsheet.content import links
from runsheet.content.catalogue import Catalogue
from runsheet.content.fences import find_fences, prose_lines
from runsheet.content.pages import Page
from runsheet.content.tags import tag_key
from runsheet.core import Site
from runsheet.highlight import knows
from runsheet.problems import Problem, shown_path
from runsheet.snippets.store import PLAYGROUND

# What stands at a URL without being a page, a section, a tag or a file beside the pages.
PROGRAM_URLS = ("/feed.xml", "/sitemap.xml", "/robots.txt", "/llms.txt", "/404.html")

# The line between the heads of a table and its rows; in a head, what may hold a `|` that parts no cells.
TABLE_RULE = re.compile(r"(?=.*\|)[|:\s]*-[|:\s-]*")
NOT_PARTING = re.compile(r"(`+).*?\1|\\\|")


def check(site: Site, with_drafts: bool = True) -> list[Problem]:
    """Every finding about the content of a site, by file and line."""
    catalogue = Catalogue(site.pages, with_drafts)
    found = list(catalogue.problems)
    for page in catalogue.pages.values():
        for rule in PAGE_RULES:
            found += rule(page, catalogue, site)
    for site_rule in SITE_RULES:
        found += site_rule(catalogue, site)
    return sorted(set(found))


def dead_links(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Internal links and images that lead nowhere, and anchors that the page they name does not have."""
    for attribute, href in dict.fromkeys(page.outline.targets):
        if href and links.is_external(href):
            continue
        if href.startswith("/static/") and (Path(site.app.static_folder) / href.removeprefix("/static/")).is_file():
            continue
        if href in PROGRAM_URLS:
            continue
        target = catalogue.target(page, href)
        if target is None:
            kind = "image" if attribute == "src" else "link"
            yield _at(page, f"dead {kind} {href!r}", "Mend the address or take it out", *_written(href))
            continue
        other = catalogue.pages.get(target[0])
        if target[1] and other and target[1] not in other.outline.ids | {other.outline.heading_id}:
            near = _nearest(target[1], [heading.id for heading in other.outline.headings])
            yield _at(page, f"dead anchor {href!r}: {other.url} has no such heading", near, *_written(href))


def outside_images(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Images from other hosts: the policy keeps readers' browsers from asking for them."""
    for attribute, target in dict.fromkeys(page.outline.targets):
        if attribute == "src" and links.is_external(target) and not target.startswith("data:"):
            remedy = "Put the image beside the page; readers' browsers ask no other host"
            yield _at(page, f"an image from another host: {target}", remedy, *_written(target))


def duplicate_ids(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    for identifier in page.outline.repeated_ids:
        what, name = f"the id {identifier!r} twice on the page", re.escape(identifier)
        yield _at(page, what, "Give each its own id", rf"\bid=.?{name}\b|#{name}\s*\}}")


def heading_levels(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    level = 1
    for heading in page.outline.headings:
        if heading.level > level + 1:
            what = f"heading {heading.title!r} skips from level {level} to {heading.level}"
            words = r"\W+".join(map(re.escape, re.findall(r"\w+", heading.title)))
            marks = "#" * heading.level
            yield _at(page, what, f"Write it with {level + 1} #", rf"^\s*{marks}\W+{words}", rf"^\s*{marks}\s")
        level = heading.level


def image_texts(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    for source in page.outline.silent_images:
        remedy = "Say what it shows: `![what it shows](…)`"
        yield _at(page, f"image {source!r} without text", remedy, *_written(source))


def table_heads(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Columns of tables without a head: a screen reader says the head before each cell."""
    for (number, head), (_, below) in pairwise(_numbered(page)):
        cells = NOT_PARTING.sub("code", head).strip().removeprefix("|").removesuffix("|").split("|")
        if TABLE_RULE.fullmatch(below) and not all(map(str.strip, cells)):
            yield Problem(shown_path(page.file), number, "a column without a head", "Say in a word what the column has")


def fence_languages(page: Page, catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    own_pages = site.app.config["PAGES_DIR"] == _own_pages_folder()
    for fence in find_fences(page.body):
        place = shown_path(page.file), fence.line + page.body_offset
        if not fence.closed:
            yield Problem(*place, "a fence that is never closed", "Add a closing line of the same marks")
        if fence.language != "snippet" and not knows(fence.language):
            remedy = "Take a name that Pygments knows, or `text`"
            yield Problem(*place, f"fence with an unknown language {fence.language!r}", remedy)
        if own_pages and fence.language in ("python", "py") and _can_run(fence.body):
            remedy = "Put it below snippets/ and name it in a `snippet` fence"
            yield Problem(*place, "Python that could run stands in a plain fence", remedy)


def tag_spellings(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Spellings of one tag that differ only in case or punctuation: the rarer ones."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, list[Page]] = defaultdict(list)
    for page in catalogue.pages.values():
        for spelling in (*page.tags, *(tag for heading in page.outline.headings for tag in heading.tags)):
            uses[tag_key(spelling)][spelling] += 1
            places[spelling].append(page)
    for spellings in uses.values():
        usual = min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
        for spelling in set(spellings) - {usual}:
            for page in dict.fromkeys(places[spelling]):
                what = f"the tag {spelling!r} is elsewhere spelled {usual!r}"
                yield _at(page, what, f"Write {usual!r}", *_tagged(spelling), in_front_matter=True)


def tags_listed(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Where there is a list of tags: those that it does not have, and those of it that nothing carries."""
    listed = catalogue.tag_list
    if not listed.exists or listed.problems:
        return
    names = [tag.name for tag in listed.tags.values()]
    for tag in catalogue.tags.values():
        if tag.key not in listed.tags:
            near = difflib.get_close_matches(tag.name, names, n=1)
            remedy = f"Did you mean {near[0]!r}? Else add it with a sentence" if near else "Add it with a sentence"
            for page in dict.fromkeys(entry.page for entry in tag.entries):
                what = f"the tag {tag.name!r} is not in {shown_path(listed.file)}"
                yield _at(page, what, remedy, *_tagged(tag.name), in_front_matter=True)
    for key, tag in listed.tags.items():
        if key not in catalogue.tags:
            what = f"no page has the tag {tag.name!r}"
            yield Problem(shown_path(listed.file), tag.line, what, "Tag a page or a heading with it, or take it out")


def snippets_used(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Snippets that no page shows, recordings without snippet, and what is wrong with the snippets themselves."""
    # Broken pages too, which have no outline: nobody is to delete what they show.
    fences = (fence for page in site.pages for fence in find_fences(page.body))
    shown = {fence.body.strip() for fence in fences if fence.language == "snippet"}
    shown |= {name for page in catalogue.pages.values() for name in page.outline.snippets}
    shown = {name.rstrip("/") for name in shown} | {snippet.name for snippet in site.snippets.below(PLAYGROUND)}
    files = {path for page in catalogue.pages.values() for path in page.outline.dependencies}
    for snippet in site.snippets:
        place = shown_path(snippet.entry)
        yield from snippet.problems()
        if snippet.name not in shown and str(snippet.path) not in files and str(snippet.path.resolve()) not in files:
            yield Problem(place, 0, "no page shows this snippet", "Name it on a page, or delete it")
        if snippet.kind != "text" and snippet.entry.stem in sys.stdlib_module_names and not snippet.is_folder:
            what = f"named like the standard library's module {snippet.entry.stem!r}, it breaks its neighbours"
            yield Problem(place, 0, what, "Rename it")
    for orphan in site.snippets.orphans():
        yield Problem(shown_path(orphan), 0, "no snippet belongs to this file", "Delete it, or add the snippet")


def exercises_whole(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Exercises that lack a part, name a topic that is no page, or have no page."""
    paths, slugs = {page.path for page in catalogue.pages.values()}, Counter()
    for exercise in site.exercises:
        slugs[exercise.slug] += 1
        yield from exercise.problems()
        for topic in exercise.front_matter.topics:
            if topic not in paths:
                near = difflib.get_close_matches(topic, paths, n=1)
                remedy = f"Did you mean {near[0]}" if near else "Name a page such as flask/routing"
                yield Problem(shown_path(exercise.page), 0, f"the topic {topic!r} is no page", remedy)
        if slugs[exercise.slug] == 2:
            remedy = "Give each exercise a folder of its own"
            yield Problem(shown_path(exercise.page), 0, f"a second page of the exercise {exercise.slug!r}", remedy)
    folder = site.exercises.folder
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and path.name not in slugs:
            remedy = f"Add a page with `exercise: {path.name}`, or delete the folder"
            yield Problem(shown_path(path), 0, "no page is about this exercise", remedy)


def unread_files(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Files that an author may take for pages."""
    for file in catalogue.root.rglob("*"):
        if file.suffix != ".md" and file.suffix.lower() in (".md", ".markdown", ".mdx") and file.is_file():
            yield Problem(shown_path(file), 0, f"{file.suffix} files are not read", "Rename it to end in .md")


def linked_folders(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Folders that are links: they are not followed, so their pages would be missing without a word."""
    for folder in catalogue.root.rglob("*"):
        if folder.is_symlink() and folder.is_dir():
            yield Problem(shown_path(folder), 0, "a folder that is a link is not read", "Put the folder itself there")


PAGE_RULES: tuple[Callable[[Page, Catalogue, Site], Iterator[Problem]], ...] = (
    dead_links,
    outside_images,
    duplicate_ids,
    heading_levels,
    image_texts,
    table_heads,
    fence_languages,
)
SITE_RULES: tuple[Callable[[Catalogue, Site], Iterator[Problem]], ...] = (
    tag_spellings,
    tags_listed,
    snippets_used,
    exercises_whole,
    unread_files,
    linked_folders,
)


@click.command("check")
@click.option("--json", "as_json", is_flag=True, help="Machine-readable.")
@with_appcontext
def command(as_json: bool) -> None:
    """Look for mistakes in pages and snippets. One line a finding; status 1 on any."""
    found = check(current_app.extensions["runsheet"])
    if as_json:
        fields = ("path", "line", "what", "remedy")
        click.echo(json.dumps([{name: getattr(problem, name) for name in fields} for problem in found], indent=2))
    else:
        for problem in found:
            click.echo(str(problem))
        click.echo(f"{len(found)} finding{'' if len(found) == 1 else 's'}", err=True)
    if found:
        raise SystemExit(1)


def _at(page: Page, what: str, remedy: str, *patterns: str, in_front_matter: bool = False) -> Problem:
    """A problem at the first line of the page, outside fences, that matches the first pattern that any line does."""
    numbered = _numbered(page)
    if in_front_matter:
        head = page.source.split("\n")[: page.body_offset]
        numbered = [*enumerate(head, 1), *numbered]
    line = next((n for pattern in patterns for n, text in numbered if re.search(pattern, text)), 0)
    return Problem(shown_path(page.file), line, what, remedy)


@lru_cache(maxsize=4)
def _numbered(page: Page) -> list[tuple[int, str]]:
    """The lines of the page outside fences, with their numbers in the file."""
    return [(n + page.body_offset, text) for n, text in prose_lines(page.body, find_fences(page.body))]


def _written(href: str) -> tuple[str, ...]:
    """Patterns of a target as authors write it: in a link, an attribute or a link's definition; else anywhere."""
    target = re.escape(href)
    return rf"""(?:[(<"']|\]:)\s*{target}(?![\w/.#-])""", target


def _tagged(spelling: str) -> tuple[str, ...]:
    """Patterns of a tag as authors write it; else anywhere."""
    word = rf"(?<!\w){re.escape(spelling)}(?!\w)"
    return rf"^(?:tags|category)\b.*{word}|^\s*-.*{word}|\btags=.*{word}", word


def _nearest(fragment: str, ids: list[str]) -> str:
    close = difflib.get_close_matches(fragment, ids, n=1)
    return f"Did you mean #{close[0]}" if close else "Name one of its headings"


def _can_run(code: str) -> bool:
    try:
        compile(code, "fence", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return not re.search(r"^\s*(\.\.\.|…)\s*$", code, re.MULTILINE)


def _own_pages_folder() -> str:
    return str(PROJECT / next(setting.default for setting in SETTINGS if setting.name == "PAGES_DIR"))
