"""Every setting in one visible table: name, default, help. `flask settings` prints it."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """A setting of the site: read from the environment, then from what create_app() is given."""

    name: str
    default: Any
    help: str


SETTINGS = (
    Setting("PAGES_DIR", "pages", "folder of Markdown pages, one folder a section"),
    Setting("SNIPPETS_DIR", "snippets", "folder of the code that pages show"),
    Setting("PRACTICE_DIR", "practice", "folder of the learner's own answers to the exercises, and of their progress"),
    Setting("RENDER_CACHE_DIR", ".cache/pages", "folder that keeps rendered pages between starts; empty: keep none"),
    Setting("SITE_NAME", "Runsheet", "name in the header, the titles and the feed"),
    Setting(
        "SITE_DESCRIPTION", "Cheat sheets that run: Python and Flask by example.", "one sentence for search engines"
    ),
    Setting("SOURCE_URL", "", "where a page's source stands, such as https://git.example/pages/{path}; empty: here"),
    Setting("FREEZER_BASE_URL", "", "address of the published site, with its sub-path; canonical URLs use it"),
    Setting("FREEZER_DESTINATION", "build", "folder that `python freeze.py` writes"),
    Setting("CACHE_TYPE", "SimpleCache", "Flask-Caching back end for responses: SimpleCache, RedisCache, NullCache"),
    Setting("CACHE_REDIS_URL", "redis://127.0.0.1:6379/0", "address of Redis for CACHE_TYPE=RedisCache"),
    Setting("CACHE_THRESHOLD", 2000, "most responses that SimpleCache keeps"),
    Setting("CACHE_DEFAULT_TIMEOUT", 86_400, "seconds until a kept response is made anew"),
)
# Not settings: what the extensions must be told for this site to work.
FIXED = {
    # NullCache is offered above; the extension need not warn of it.
    "CACHE_NO_NULL_WARNING": True,
    "FLATPAGES_EXTENSION": ".md",
    "FLATPAGES_AUTO_RELOAD": False,
    "SITEMAP_INCLUDE_RULES_WITHOUT_PARAMS": False,
    "SITEMAP_GZIP": False,
    "SITEMAP_BLUEPRINT_URL_PREFIX": "",
    "SITEMAP_URL_SCHEME": None,
    "JSON_SORT_KEYS": False,
}
FOLDERS = ("PAGES_DIR", "SNIPPETS_DIR", "PRACTICE_DIR", "RENDER_CACHE_DIR", "FREEZER_DESTINATION")


class SettingError(ValueError):
    """A setting that cannot be used; the message names it and its value."""


def read_settings(overrides: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """All settings by name: overrides, else the environment, else the default.

    Folders are returned absolute: from the environment relative to the working folder, else to the project.
    Raises :class:`SettingError`.
    """
    settings: dict[str, Any] = dict(FIXED)
    for setting in SETTINGS:
        # Empty is as good as not set, but for the cache, which it turns off.
        from_environment = os.environ.get(setting.name)
        if not from_environment and setting.name != "RENDER_CACHE_DIR":
            from_environment = None
        try:
            value = setting.default if from_environment is None else type(setting.default)(from_environment)
        except ValueError:
            raise SettingError(f"{setting.name}={from_environment!r} is not a number") from None
        if setting.name in FOLDERS and value:
            value = str((PROJECT if from_environment is None else Path.cwd()) / value)
        settings[setting.name] = value
    settings.update(overrides or {})
    base = settings["FREEZER_BASE_URL"]
    if base and not re.match(r"https?://[^/\s]+", base):
        raise SettingError(f"FREEZER_BASE_URL={base!r} is not an address such as https://example.org/notes/")
    return settings
