"""What is mended in packages as they are imported, since the browser's Python has neither threads nor a network."""

from __future__ import annotations

import sys
import threading
import types
from collections.abc import Callable
from importlib.abc import Loader, MetaPathFinder


def async_views(flask) -> None:
    """What Flask calls for async views (https://flask.palletsprojects.com/en/stable/async-await/) uses a thread."""
    from pyodide.ffi import run_sync

    def async_to_sync(self, view):
        return lambda *args, **values: run_sync(view(*args, **values))

    flask.Flask.async_to_sync = async_to_sync


def mails_stay(flask_mail) -> None:
    """As with ``MAIL_SUPPRESS_SEND``: a mail is told to who listens, and not sent."""
    flask_mail.Connection.configure_host = lambda self: None


def no_tidying(memory) -> None:
    """The store forgets what has expired by a timer, too; when it is asked, it looks at the time itself."""
    memory.threading = types.SimpleNamespace(RLock=threading.RLock, Timer=_Never)


class _Never(threading.Timer):
    def start(self) -> None:
        pass


MENDS = {"flask": async_views, "flask_mail": mails_stay, "limits.storage.memory": no_tidying}


class Mender(MetaPathFinder):
    """Finds a module by the other finders; once it has been executed, mends it."""

    def __init__(self, mends: dict[str, Callable]):
        self.mends = mends

    def find_spec(self, name, path=None, target=None):
        if name not in self.mends:
            return None
        specs = (finder.find_spec(name, path, target) for finder in sys.meta_path if finder is not self)
        spec = next(filter(None, specs), None)
        if spec and spec.loader:
            spec.loader = _Mending(spec.loader, self.mends[name])
        return spec


class _Mending(Loader):
    def __init__(self, loader: Loader, mend: Callable):
        self.loader, self.mend = loader, mend

    def __getattr__(self, name: str):
        return getattr(self.loader, name)

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module) -> None:
        # It is the module's own from now on, for whoever asks it for its source or its files.
        module.__loader__ = module.__spec__.loader = self.loader
        self.loader.exec_module(module)
        self.mend(module)


def install(mends: dict[str, Callable] = MENDS) -> None:
    """Mend what is imported from now on, and what was already."""
    sys.meta_path.insert(0, Mender(mends))
    for name, mend in mends.items():
        if name in sys.modules:
            mend(sys.modules[name])
