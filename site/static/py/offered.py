"""Packages that come when they are first imported, as if all of them had been installed."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from importlib.machinery import PathFinder
from importlib.metadata import DistributionFinder


class Offered(DistributionFinder):
    """Finds what the bundle offers, last of all finders: fetches the package, then lets Python look again.

    ``packages`` is the manifest's table; ``fetch(names)`` gives a list of paths of archives to unpack into ``folder``.
    """

    def __init__(self, packages: dict[str, dict], fetch, folder: str):
        self.packages = {name: about for name, about in packages.items() if "file" in about}
        self.of_module = {module: name for name, about in self.packages.items() for module in about["modules"]}
        # Some come together, by a name that none of them has.
        self.of_distribution = {
            one: name for name, about in self.packages.items() for one in about.get("versions", [name])
        }
        self.fetch, self.folder = fetch, folder
        self.here: set[str] = set()

    def find_spec(self, name, path=None, target=None):
        package = self.of_module.get(name) if path is None else None
        if package is None or package in self.here:
            return None
        self.bring(package)
        return PathFinder.find_spec(name)

    def find_distributions(self, context=None):
        package = self.of_distribution.get(re.sub(r"[-_.]+", "-", getattr(context, "name", None) or "").lower())
        if package is None or package in self.here:
            return iter(())
        self.bring(package)
        return PathFinder.find_distributions(context)

    def bring(self, *wanted: str) -> None:
        """Unpack packages and what they need in turn."""
        names, queue = [], [name for name in wanted if name in self.packages]
        while queue:
            name = queue.pop()
            if name not in self.here and name not in names:
                names.append(name)
                queue += [need for need in self.packages[name]["needs"] if need in self.packages]
        if not names:
            return
        for archive in self.fetch(names):
            shutil.unpack_archive(archive, self.folder, "zip")
        self.here.update(names)
        importlib.invalidate_caches()


def install(packages: dict[str, dict], fetch, folder: str) -> Offered:
    """Put the finder last, after everything that is there already."""
    finder = Offered(packages, fetch, folder)
    sys.meta_path.append(finder)
    return finder
