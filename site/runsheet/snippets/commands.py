"""The commands `flask snippets list | run | record | test`."""

from __future__ import annotations

import difflib
import json
import platform
from collections.abc import Iterable, Iterator

import click
from flask import current_app
from flask.cli import AppGroup

from runsheet.problems import shown_path
from runsheet.snippets.runner import Run, run_all, why_not_here
from runsheet.snippets.store import Snippet, Snippets

group = AppGroup("snippets", help="List, run, record and test the code that pages show.")


def _snippets() -> Snippets:
    return current_app.extensions["runsheet"].snippets


def _chosen(names: tuple[str, ...]) -> list[Snippet]:
    """The named snippets (a folder of snippets names all below it), or all."""
    everything = _snippets().discover()
    if not names:
        return everything
    chosen = []
    for name in (name.rstrip("/") for name in names):
        found = [s for s in everything if s.name == name or s.name.startswith(f"{name}/")]
        if not found:
            close = difflib.get_close_matches(name, [s.name for s in everything], n=1)
            hint = f"Did you mean {close[0]!r}?" if close else "`flask snippets list` shows all names."
            raise click.ClickException(f"No snippet {name!r}. {hint}")
        chosen += found
    return chosen


@group.command("list")
@click.option("--json", "as_json", is_flag=True, help="Machine-readable.")
def list_snippets(as_json: bool) -> None:
    """Name every snippet, its kind, where it runs and whether it is recorded."""
    rows = [
        {
            "name": snippet.name,
            "kind": snippet.kind,
            "runs": snippet.metadata.runs,
            "requires_python": snippet.metadata.requires_python,
            "dependencies": list(snippet.metadata.dependencies),
            "services": list(snippet.metadata.services),
            "requests": len(snippet.requests),
            "recorded": snippet.recorded is not None,
        }
        for snippet in _snippets()
        if not _blocking(snippet)
    ]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        state = "recorded" if row["recorded"] else "-"
        click.echo(f"{row['kind']:7} {row['runs']:8} {state:9} {row['name']}")


@group.command("run")
@click.argument("name")
def run_snippet(name: str) -> None:
    """Run one snippet and print what it prints."""
    [snippet, *others] = _chosen((name,))
    if others:
        raise click.ClickException(f"{name!r} is a folder of {len(others) + 1} snippets; name one of them.")
    _stop_at_problems([snippet])
    [result] = _run_where_it_fits([snippet])
    click.echo(result.output, nl=False)
    if result.error or result.skipped:
        raise click.ClickException(f"{snippet.name}: {result.error or result.skipped}")


@group.command("record")
@click.argument("names", nargs=-1)
def record(names: tuple[str, ...]) -> None:
    """Write what snippets print into their .out files, and the timelines that they ask for. All, or those named."""
    snippets = [s for s in _chosen(names) if s.kind != "text"]
    blocked = _blocked(snippets)
    failures, written = len(blocked), 0
    for result in _run_where_it_fits([s for s in snippets if s not in blocked]):
        if result.ok:
            written += _write(result)
        elif result.error:
            failures += 1
            _report(result)
        else:
            click.echo(_not_run(result))
    click.echo(f"{written} recorded anew, {failures} failed")
    if failures:
        raise SystemExit(1)


@group.command("test")
@click.argument("names", nargs=-1)
@click.option("--only", type=click.Choice(["here", "browser"]), help="By this Python, or by the browser's; else both.")
def test(names: tuple[str, ...], only: str | None) -> None:
    """Run snippets, here and in a browser, and compare what they print with what is recorded."""
    snippets = [s for s in _chosen(names) if s.kind != "text"]
    blocked = _blocked(snippets)
    snippets = [s for s in snippets if s not in blocked]
    failed = len(blocked)
    if only != "browser":
        failed += _compare(f"Python {platform.python_version()}", run_all(snippets))
    if only != "here":
        try:
            version, runs = _in_browser(snippets)
        except _Unavailable as error:
            click.secho(f"Not run in a browser: {error}", fg="red" if only else None, err=True)
            failed += bool(only)
        else:
            failed += _compare(f"Python {version} in the browser", runs, "\n  (That was the browser's Python.)")
    if failed:
        raise SystemExit(1)


def _compare(where: str, runs: Iterable[Run], remark: str = "") -> int:
    """Say what differs from what is recorded, with the remark, and how many ran; the number of those that failed."""
    passed, failed, skipped = 0, 0, []
    for result in runs:
        if result.skipped:
            skipped.append(result)
        elif complaint := verdict(result):
            failed += 1
            click.secho(f"{complaint}{remark}", fg="red", err=True)
        else:
            passed += 1
    for result in skipped:
        click.echo(_not_run(result))
    click.echo(f"{where}: {passed} passed, {failed} failed, {len(skipped)} skipped")
    return failed


class _Unavailable(RuntimeError):
    """There is no Python in a browser here; the message says why."""


def _in_browser(snippets: list[Snippet]) -> tuple[str, list[Run]]:
    """The version of the browser's Python and the runs of those snippets that are for it. Raises _Unavailable."""
    # Takes a while to import, and every command of `flask` would wait for it.
    from runsheet.snippets import browser

    try:
        return browser.run_all(snippets, current_app._get_current_object())
    # No browser, nothing built for it, or a worker that broke.
    except RuntimeError as error:
        raise _Unavailable(str(error)) from error


def _run_where_it_fits(snippets: list[Snippet]) -> Iterator[Run]:
    """Run snippets here; in the browser, whose Python is newer, those for which this Python is too old."""
    newer = [s for s in snippets if not s.metadata.fits_here and s.metadata.runs == "browser"]
    yield from run_all(s for s in snippets if s not in newer)
    if not newer:
        return
    try:
        yield from _in_browser(newer)[1]
    except _Unavailable as error:
        for snippet in newer:
            yield Run(snippet, skipped=f"{why_not_here(snippet)}, and in a browser: {error}")


def verdict(result: Run) -> str:
    """What is wrong with a run, with the command that mends it; '' where it printed what is recorded."""
    snippet, place = result.snippet, shown_path(result.snippet.entry)
    if result.error:
        return f"{place}: {result.error}\n  Mend it, then `flask snippets record {snippet.name}`."
    remedy = f"If the new output is right: `flask snippets record {snippet.name}`."
    for what, recorded, now in (
        ("recording", snippet.recorded, result.output),
        ("recorded timeline", snippet.recorded_timeline, result.timeline),
    ):
        if recorded == now:
            continue
        if recorded is None:
            return f"{place}: no {'recorded output' if what == 'recording' else what}. {remedy}"
        lines = difflib.unified_diff(
            recorded.splitlines(), (now or "").splitlines(), "recorded", "printed now", "", "", 1
        )
        return f"{place}: the {what} is stale.\n  " + "\n  ".join(line.rstrip() for line in lines) + f"\n  {remedy}"
    return ""


def _write(result: Run) -> bool:
    """Write a recording where it differs, and say so."""
    snippet = result.snippet
    if (snippet.recorded, snippet.recorded_timeline) == (result.output, result.timeline):
        return False
    snippet.companion(".out").write_text(result.output, encoding="utf-8", newline="\n")
    if result.timeline is not None:
        snippet.companion(".timeline").write_text(result.timeline, encoding="utf-8", newline="\n")
    click.echo(f"recorded {snippet.name} ({result.seconds:.2f} s)")
    return True


def _report(result: Run) -> None:
    click.secho(f"{shown_path(result.snippet.entry)}: {result.error}", fg="red", err=True)


def _not_run(result: Run) -> str:
    return f"{result.snippet.name}: not run here: {result.skipped}"


def _blocking(snippet: Snippet) -> list:
    """Problems that keep a snippet from being run; a missing recording is none."""
    return [problem for problem in snippet.problems() if problem.what != "no recorded output"]


def _blocked(snippets: Iterable[Snippet]) -> list[Snippet]:
    """Those of the snippets that cannot be run, said on standard error."""
    blocked = [snippet for snippet in snippets if _blocking(snippet)]
    for snippet in blocked:
        for problem in _blocking(snippet):
            click.secho(str(problem), fg="red", err=True)
    return blocked


def _stop_at_problems(snippets: Iterable[Snippet]) -> None:
    if _blocked(snippets):
        raise SystemExit(1)


__all__ = ["group", "verdict", "why_not_here"]
