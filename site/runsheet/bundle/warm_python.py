"""Run in Pyodide before the snapshot for scripts is made: imports what most scripts and our own modules import."""

import gc
import importlib
import sys

MODULES = """
    argparse array asyncio base64 bisect calendar collections colorsys contextlib contextvars copy
    csv dataclasses datetime decimal difflib enum fractions functools graphlib hashlib heapq hmac
    html html.parser http.cookies importlib.metadata importlib.util inspect io itertools json
    linecache logging math mimetypes numbers operator pathlib pprint pyodide.ffi random re reprlib
    runpy secrets shutil sqlite3 statistics string struct tempfile textwrap threading time tomllib
    traceback types typing unicodedata unittest.mock urllib.parse uuid warnings weakref zipfile
    zoneinfo
"""

sys.dont_write_bytecode = True
for name in MODULES.split():
    importlib.import_module(name)
del name, importlib, MODULES
gc.collect()
# What is here now stays for good: collecting later need not look at it.
gc.freeze()
del gc, sys
