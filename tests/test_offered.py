"""Packages that come when they are first imported."""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
import zipfile

import offered
import pytest

FILES = {
    "greet": {
        "greet/__init__.py": "import words\nsaid = words.hello\n",
        "greet-1.2.dist-info/METADATA": "Name: greet\nVersion: 1.2\n",
    },
    "words": {
        "words.py": "hello = 'hello'\n",
        "two_words.py": "",
        "words-3.dist-info/METADATA": "Name: words\nVersion: 3\n",
    },
    "pair": {
        "salt.py": "",
        "pepper.py": "",
        "salt-4.dist-info/METADATA": "Name: salt\nVersion: 4\n",
        "pepper-5.dist-info/METADATA": "Name: pepper\nVersion: 5\n",
    },
}
PACKAGES = {
    "greet": {"file": "greet.zst", "modules": ["greet"], "needs": ["words", "not-offered"]},
    "words": {"file": "words.zst", "modules": ["two_words", "words"], "needs": ["greet"]},
    "pair": {"file": "pair.zst", "modules": ["pepper", "salt"], "needs": [], "versions": {"pepper": "5", "salt": "4"}},
    "only-named": {"modules": ["only_named"], "needs": []},
}


@pytest.fixture
def fetched(tmp_path, monkeypatch):
    """The names of the packages that were fetched, each time; the finder is in place for one test."""
    folder, names_fetched = tmp_path / "site-packages", []
    folder.mkdir()

    def fetch(names):
        names_fetched.append(sorted(names))
        for name in names:
            with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
                for file, text in FILES[name].items():
                    archive.writestr(file, text)
        return [str(tmp_path / f"{name}.zip") for name in names]

    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.syspath_prepend(str(folder))
    offered.install(PACKAGES, fetch, str(folder))
    yield names_fetched
    for name in ("greet", "words", "two_words"):
        sys.modules.pop(name, None)


def test_an_import_brings_the_package_and_what_it_needs_in_turn_once(fetched):
    assert importlib.import_module("greet").said == "hello"
    importlib.import_module("two_words")
    assert fetched == [["greet", "words"]]


def test_what_is_there_or_nowhere_is_not_fetched(fetched):
    importlib.import_module("json")
    for name in ("no_such_module", "only_named", "json.greet"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    assert fetched == []


@pytest.mark.parametrize("name", ["greet", "Greet", "GREET"])
def test_a_version_may_be_asked_before_the_import(fetched, name):
    assert importlib.metadata.version(name) == "1.2"
    assert importlib.metadata.version("words") == "3"
    assert fetched == [["greet", "words"]]


def test_a_version_may_be_asked_of_what_comes_together_with_others(fetched):
    assert (importlib.metadata.version("Salt"), importlib.metadata.version("pepper")) == ("4", "5")
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version("pair")
    assert fetched == [["pair"]]


def test_a_version_of_nothing_is_an_error_as_ever(fetched):
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version("no-such-package")
    assert fetched == []
    # Who lists all that is installed does not install it by that.
    assert "greet" not in {one.name for one in importlib.metadata.distributions()}


def test_a_package_that_cannot_be_fetched_can_be_asked_for_again(tmp_path):
    def fetch(names):
        raise OSError("no network")

    finder = offered.Offered(PACKAGES, fetch, str(tmp_path))
    for _ in range(2):
        with pytest.raises(OSError, match="no network"):
            finder.find_spec("greet")
