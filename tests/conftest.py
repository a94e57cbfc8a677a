"""A site made for one test, and the real one made once."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import BytecodeCache
from runsheet import create_app

from tests.small_site import REQUEST, ROUTING

PROJECT = Path(__file__).resolve().parents[1]
pytest_plugins = ("tests.at_the_end",)


class Notes:
    """A small site in a folder: write pages and snippets, then ask its app."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.pages, self.snippets = folder / "pages", folder / "snippets"
        self.pages.mkdir()
        self.snippets.mkdir()

    def page(self, path: str, text: str | bytes) -> Path:
        return self._write(self.pages / f"{path}.md", text)

    def snippet(self, name: str, text: str | bytes) -> Path:
        return self._write(self.snippets / name, text)

    def cards(self, *names: str) -> Path:
        """The page `page`, which shows these snippets, each below its name."""
        return self.page("page", "# Page\n\n" + "\n".join(f"## {name}\n\n```snippet\n{name}\n```\n" for name in names))

    def recorded(self, snippets: dict[str, str], recording: str = "recorded\n") -> Path:
        """These snippets, text by name, each with the same recording, and the page of their cards."""
        for name, text in snippets.items():
            self.snippet(name, text)
            self.snippet(name.removesuffix(".py") + ".out", recording)
        return self.cards(*snippets)

    def app(self, **config):
        """The site's app as it is served: nothing of it is kept from one call to the next."""
        return create_app(
            {
                "PAGES_DIR": str(self.pages),
                "SNIPPETS_DIR": str(self.snippets),
                "RENDER_CACHE_DIR": "",
                "FREEZER_DESTINATION": str(self.folder / "build"),
                **config,
            }
        )

    def client(self, **config):
        return self.app(**config).test_client()

    @staticmethod
    def _write(path: Path, text: str | bytes) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else textwrap.dedent(text).lstrip("\n").encode()
        path.write_bytes(data)
        return path


class Compiled(BytecodeCache):
    """The templates' code, compiled once for all the apps of a process."""

    def __init__(self):
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket):
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket):
        self.kept[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def compiled():
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(Flask.jinja_options, "bytecode_cache", Compiled())
        yield


@pytest.fixture
def notes(tmp_path) -> Notes:
    return Notes(tmp_path)


@pytest.fixture(scope="session")
def app():
    """The real site."""
    return create_app()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def flask(notes):
    """Runs a command of `flask` on the small site: what it printed, what it complained of, its exit status."""

    def invoke(*arguments: str):
        result = notes.app().test_cli_runner().invoke(args=arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke


@pytest.fixture
def small(notes):
    """A small site with one of each kind of answer."""
    notes.page("index", "# Start\n\nWelcome.\n")
    notes.page("flask/routing", ROUTING)
    notes.page("flask/request", REQUEST)
    notes.page("flask/broken", "---\ntitle: [never closed\n---\n# Broken\n")
    notes.page("flask/later", "---\ndraft: true\n---\n# Later\n")
    (notes.pages / "flask" / "a.png").write_bytes(b"\x89PNG")
    return notes
