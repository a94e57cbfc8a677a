"""Why a learner's files cannot be checked at all: what is wrong, where, and what to do."""

from __future__ import annotations

import ast
import importlib.util
import os
import sys
import traceback
from pathlib import Path

import failure

NO_KEYBOARD = "reading from stdin"
NOBODY = "`input()` waits for somebody, and a check has nobody"
# Modules that are installed under another name than they are imported by.
INSTALLED_AS = {
    "PIL": "Pillow",
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python",
    "dateutil": "python-dateutil",
    "dotenv": "python-dotenv",
    "jwt": "PyJWT",
    "sklearn": "scikit-learn",
    "slugify": "python-slugify",
    "yaml": "PyYAML",
}


class Stop(dict):
    """``what`` is wrong, the ``remedy``, and where that is known ``at`` and ``code``."""

    def __init__(self, what: str, remedy: str, at: dict | None = None, code: str = ""):
        super().__init__(what=what, remedy=remedy, at=at, code=code)


STOPPED_EARLY = Stop(
    "The program ended before its checks were done", "Take out what ends Python: `exit()`, `sys.exit()`, `os._exit()`"
)


def stop_before_tests(home: Path, tests: ast.Module) -> Stop | None:
    """What keeps the tests from being run; None where nothing does. Imports the modules that the tests import."""
    for path in sorted(path for path in home.rglob("*.py") if not path.is_dir()):
        if stop := _unreadable(path, home) or _hides_a_module(path, home):
            return stop
    for module, names in _imported(tests, home):
        if stop := _missing(module, names, home):
            return stop
    return None


def _unreadable(path: Path, home: Path) -> Stop | None:
    name = path.relative_to(home).as_posix()
    try:
        source = path.read_bytes()
        text = source.decode("utf-8-sig")
        ast.parse(text, name)
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        what = f"{name} is not UTF-8: line {line} has the byte 0x{source[error.start]:02x}"
        return Stop(what, "Save the file as UTF-8", {"file": name, "line": line})
    except SyntaxError as error:
        return syntax_error(error, name)
    except (ValueError, RecursionError, MemoryError) as error:
        return Stop(f"{name} cannot be read as Python: {error or type(error).__name__}", "Mend the file")
    except OSError as error:
        return Stop(f"{name} cannot be read: {error.strerror}", "A file of that name is needed")
    return None


def syntax_error(error: SyntaxError, name: str) -> Stop:
    """A syntax error with its line, its column and a caret."""
    line, column = error.lineno or 0, error.offset or 0
    text = (error.text or "").rstrip("\n")
    shown = text.expandtabs(4)
    indent = len(text[: max(column - 1, 0)].expandtabs(4))
    width = (error.end_offset or 0) - column if error.end_lineno == line else 1
    code = f"{shown}\n{' ' * indent}{'^' * max(1, width)}" if text else ""
    what = f"{name}:{line}:{column}: {type(error).__name__}: {error.msg}"
    return Stop(what, "Python cannot read the file before this is mended", {"file": name, "line": line}, code)


def _hides_a_module(path: Path, home: Path) -> Stop | None:
    """A file of the learner's that has the name of a module which others import."""
    if path.parent != home and not (path.name == "__init__.py" and path.parent.parent == home):
        return None
    name = path.parent.name if path.name == "__init__.py" else path.stem
    known = sys.modules.get(name)
    hidden = name in sys.stdlib_module_names or (known and not _is_in(known, home))
    if not hidden or name == "__main__":
        return None
    shown = path.relative_to(home).as_posix()
    return Stop(f"{shown} has the name of the module `{name}`, which it hides", f"Rename {shown}")


def _imported(tests: ast.Module, home: Path) -> list[tuple[str, list[str]]]:
    """The learner's modules that the tests import at their top, with the names they want of each."""
    found: dict[str, list[str]] = {}
    for node in tests.body:
        if isinstance(node, ast.Import):
            wanted = [(alias.name, []) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            wanted = [(node.module, [alias.name for alias in node.names])]
        else:
            continue
        for module, names in wanted:
            top = module.partition(".")[0]
            if top not in sys.modules and top not in sys.stdlib_module_names:
                found.setdefault(module, []).extend(names)
    return list(found.items())


def _missing(module: str, names: list[str], home: Path) -> Stop | None:
    path = home.joinpath(*module.split("."))
    file = f"{module.replace('.', '/')}.py"
    if path.with_suffix(".py").is_dir():
        return Stop(f"{file} is a folder", f"Put a file named {file} there")
    if not path.with_suffix(".py").is_file() and not (path / "__init__.py").is_file():
        if importlib.util.find_spec(module.partition(".")[0]):
            return None
        return Stop(f"{file} is missing", f"Put your code into a file of the name {file}")
    try:
        imported = importlib.import_module(module)
    except BaseException as error:
        return raised(error, home)
    lacking = [name for name in names if not hasattr(imported, name)]
    if lacking:
        empty = path.with_suffix(".py").is_file() and not path.with_suffix(".py").read_text("utf-8-sig").strip()
        what = f"{file} is empty" if empty else f"{file} has no `{lacking[0]}`"
        return Stop(what, f"Define `{lacking[0]}` there: the checks call it", {"file": file, "line": 1})
    return None


def raised(error: BaseException, home: Path) -> Stop:
    """What importing the learner's code raised."""
    at, code = failure.place(error, home), failure.text(error, home)
    if isinstance(error, SyntaxError) and at:
        return syntax_error(error, at["file"])
    if missing := not_installed(error):
        return Stop(*missing, at, code)
    if isinstance(error, SystemExit):
        return STOPPED_EARLY | {"at": at}
    if asks_somebody(error):
        return Stop(NOBODY, "Take the value as an argument", at, code)
    what = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    return Stop(what, "The file must import without an error before it can be checked", at, code)


def not_installed(error: BaseException) -> tuple[str, str] | None:
    """What is missing where a module is, and the remedy; None for any other error."""
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    top = error.name.partition(".")[0]
    remedy = f"Install it: `pip install {INSTALLED_AS.get(top, top)}`, or do without it"
    return f"There is no module `{error.name}` here", remedy


def advice(error: BaseException) -> str:
    """What a learner is told beside the error that a test ended with; '' where that speaks for itself."""
    if asks_somebody(error):
        return NOBODY
    return ". ".join(not_installed(error) or ())


def asks_somebody(error: BaseException) -> bool:
    """Whether it comes of reading from a keyboard that is not there."""
    return isinstance(error, EOFError) or (isinstance(error, OSError) and NO_KEYBOARD in str(error))


def _is_in(module, folder: Path) -> bool:
    return (getattr(module, "__file__", None) or "").startswith(os.path.join(folder, ""))
