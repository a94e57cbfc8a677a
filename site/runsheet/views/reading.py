"""Home, sections, pages, their Markdown and their images."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from flask import Blueprint, Response, abort, current_app, redirect, render_template, request, send_file

from runsheet.content import links
from runsheet.content.catalogue import Section
from runsheet.content.fences import find_fences, mended
from runsheet.content.frontmatter import DIFFICULTIES
from runsheet.content.pages import Page
from runsheet.core import site
from runsheet.problems import Problem
from runsheet.serving import kept
from runsheet.views.practice import Shown, around, by_topic, exercise_of, on_topic, parted, shown, topics_of

blueprint = Blueprint("reading", __name__)
# A long section lists only this many pages on each side of the current one in the navigation.
NEARBY = 40


@blueprint.get("/")
@kept
def home():
    if current_app.debug and (problems := site.catalogue.broken.get("/")):
        return _broken(problems)
    return _shown("home.html", site.catalogue.home, latest=site.catalogue.latest[:6])


@blueprint.get("/<path:path>")
def page(path: str):
    """A page or a section; a page's Markdown; an image beside a page; the way to a page without its slash."""
    if path.endswith("/"):
        return readable(path=path)
    if path.endswith(".md"):
        return markdown(path=path)
    if asset := site.catalogue.asset(path):
        return _safely_sent(asset)
    url = f"/{path}/"
    if url in site.catalogue.pages or site.catalogue.section_at(url):
        return redirect(f"{request.script_root}{quote(url)}", 308)
    abort(404)


@kept
def readable(path: str):
    url, catalogue = f"/{path}", site.catalogue
    found = catalogue.pages.get(url)
    problems = catalogue.broken.get(url)
    # Of two pages with one URL the public gets the first, and the author is told.
    if problems and (current_app.debug or not found):
        return _broken(problems)
    if section := catalogue.section_at(url):
        inside = [one for one in shown(catalogue, site).values() if one.page in section.pages]
        if inside:
            return _exercises(section, found, inside)
        return _shown("section.html", found, section=section)
    if found and (one := exercise_of(catalogue, site, found)):
        return _exercise(one)
    if found:
        return _shown("sheet.html" if found.front_matter.layout == "sheet" else "page.html", found)
    abort(404)


@kept
def markdown(path: str) -> Response:
    """The page as Markdown that can be read alone: its snippets and their outputs stand in it."""
    url = f"/{path.removesuffix('.md').removesuffix('index').rstrip('/')}/".replace("//", "/")
    found = site.catalogue.pages.get(url)
    if not found or found.markdown_url != f"/{path}":
        abort(404)
    return Response(expanded_markdown(found), mimetype="text/markdown")


def expanded_markdown(page: Page) -> str:
    """A page's source with each snippet fence replaced by the code and the output that the page shows."""
    fences = find_fences(page.body)
    lines = mended(page.body, fences).split("\n")
    for fence in reversed(fences):
        if fence.language == "snippet":
            options = dict(re.findall(r'\b(\w+)="([^"]*)"', lines[fence.line - 1]))
            lines[fence.line - 1 : fence.end] = [site.cards.markdown(fence.body.strip(), options)]
    body = "\n".join(lines).strip()
    if one := exercise_of(site.catalogue, site, page):
        # The starter stands between the task and what follows it, as on the page.
        task, *rest = re.split(r"(?m)^(?=## +(?:Hints|Why)[ \t]*$)", body, maxsplit=1)
        body = "\n\n".join([task.strip(), site.cards.files_markdown(one.exercise.starter), *rest])
    return f"{body}\n" if page.outline.title else f"# {page.title}\n\n{body}\n"


def _exercises(section: Section, page: Page | None, inside: list[Shown]) -> str:
    catalogue = site.catalogue
    counted = Counter(topic for one in inside for topic in topics_of(catalogue, one.exercise))
    levels = Counter(one.exercise.difficulty for one in inside)
    return _shown(
        "exercises.html",
        page,
        section=section,
        exercises=by_topic(catalogue, inside),
        topics=dict(sorted(counted.items(), key=lambda pair: pair[0].title.casefold())),
        levels={level: levels[level] for level in DIFFICULTIES if level in levels},
    )


def _exercise(one: Shown) -> str:
    catalogue = site.catalogue
    return _shown(
        "exercise.html",
        one.page,
        exercise=one.exercise,
        card=site.cards.files(one.exercise, one.exercise.starter, "check.html"),
        topics=topics_of(catalogue, one.exercise),
        pieces=parted(catalogue.finished_html(one.page)),
        around=around(catalogue, site, one),
    )


def _shown(template: str, page: Page | None, **values) -> str:
    catalogue = site.catalogue
    if page:
        values |= {
            "content": catalogue.finished_html(page),
            "neighbours": catalogue.neighbours(page),
            "related": catalogue.related(page),
            "tags": catalogue.tags_of(page.tags),
            "trail": catalogue.trail(page),
            "updated": catalogue.updated(page),
            "practice": on_topic(catalogue, site, page),
            "source_url": _source_url(page),
        }
    here = values.get("section") or (catalogue.section_of(page) if page else None)
    return render_template(template, page=page, here=here, nearby=_nearby(here, page), **values)


def _nearby(section: Section | None, page: Page | None) -> tuple[Page, ...]:
    """The pages of a section that the navigation lists: all, or those around the current one."""
    if not section or len(section.pages) <= 2 * NEARBY:
        return section.pages if section else ()
    position = section.pages.index(page) if page in section.pages else 0
    start = max(0, min(position - NEARBY, len(section.pages) - 2 * NEARBY))
    return section.pages[start : start + 2 * NEARBY]


def _source_url(page: Page) -> str:
    pattern = current_app.config["SOURCE_URL"]
    if pattern:
        return pattern.replace("{path}", f"{page.path}{page.file.suffix}")
    return links.relative(page.markdown_url, page.url)


def _broken(problems: list[Problem]) -> tuple[str, int]:
    """Developing, the page says what is wrong with it; the public only hears that it is."""
    shown = problems if current_app.debug else []
    return render_template("error.html", code=500, title="This page has a problem", problems=shown), 500


def _safely_sent(path: Path) -> Response:
    response = send_file(path, conditional=True, etag=True, max_age=0)
    # A drawing opened on its own must not run what somebody put into it.
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response
