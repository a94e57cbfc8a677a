"""A traceback as the reader is told of it."""

from __future__ import annotations

import asyncio
import runpy
import textwrap

import failure
import pytest


@pytest.fixture
def fail(tmp_path, monkeypatch):
    """``fail(source)``: what is told of the exception that a script ends with, and the reader's line."""

    monkeypatch.syspath_prepend(str(tmp_path))

    def fail(source: str, **others: str) -> tuple[str, dict | None]:
        for name, text in {"x": source, **others}.items():
            (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        try:
            runpy.run_path(str(tmp_path / "x.py"), run_name="__main__")
        except BaseException as error:
            return failure.text(error, tmp_path), failure.place(error, tmp_path)
        raise AssertionError("it did not fail")

    return fail


def test_nothing_is_told_of_nothing(tmp_path):
    assert failure.text(None, tmp_path) == ""
    assert failure.place(None, tmp_path) is None


def test_the_readers_own_lines_are_whole_and_what_called_them_is_left_out(fail):
    text, at = fail("def half(n):\n    return n / 0\n\n\nhalf(2)\n")
    lines = text.splitlines()
    assert lines[:3] == ["Traceback (most recent call last):", '  File "x.py", line 5', "    half(2)"]
    assert '  File "x.py", line 2, in half' in lines
    assert lines[-1] == "ZeroDivisionError: division by zero"
    assert at == {"file": "x.py", "line": 2}


def test_frames_of_libraries_become_one_line_each_time(fail):
    text, at = fail("import json\n\n\ndef read(text):\n    return json.loads(text)\n\n\nread('{')\n")
    frames = [line.strip() for line in text.splitlines() if line.startswith("  File ")]
    assert frames[:2] == ['File "x.py", line 8', 'File "x.py", line 5, in read']
    assert len(frames) == 3
    assert frames[2].startswith('File "')
    assert frames[2].endswith("more on the way here)")
    assert "json/decoder.py" in frames[2]
    assert at == {"file": "x.py", "line": 5}


def test_frames_between_the_readers_own_are_folded_where_they_were(fail):
    source = """\
    import re


    def bad(match):
        raise ValueError(match[0])


    re.sub("a", lambda match: bad(match), "a")
    """
    text, at = fail(textwrap.dedent(source))
    frames = [line.strip() for line in text.splitlines() if line.startswith("  File ")]
    assert frames[0] == 'File "x.py", line 8'
    assert "re/__init__.py" in frames[1]
    assert [frame.split(", ")[-1] for frame in frames[2:]] == ["in <lambda>", "in bad"]
    assert at == {"file": "x.py", "line": 5}


@pytest.mark.parametrize(
    ("source", "between"),
    [
        (
            "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('no') from error\n",
            "direct cause",
        ),
        ("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise ValueError('no')\n", "During handling"),
    ],
)
def test_causes_and_contexts_are_told(fail, source, between):
    text, at = fail(source)
    assert text.index("ZeroDivisionError: division by zero") < text.index(between) < text.index("ValueError: no")
    assert at == {"file": "x.py", "line": 4}


def test_what_a_library_met_on_its_own_way_is_left_out(fail):
    text, _ = fail("from collections import ChainMap\n\nChainMap({})['a']\n")
    assert text.count("Traceback") == 1
    assert text.rstrip().splitlines()[-1].startswith("KeyError")


def test_an_exception_group_tells_of_each(tmp_path):
    async def one():
        raise ValueError("one")

    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(one())

    with pytest.raises(ExceptionGroup) as caught:
        asyncio.run(main())
    text = failure.text(caught.value, tmp_path)
    assert "ExceptionGroup" in text
    assert "ValueError: one" in text
    assert failure.place(caught.value, tmp_path) is None, "no line here is the reader's"


def test_a_syntax_error_has_its_place_too(fail):
    text, at = fail("print(1)\nprint(\n")
    assert at == {"file": "x.py", "line": 2}
    assert "Traceback" not in text or '  File "x.py", line 2' in text
    assert "SyntaxError" in text
    _, at = fail("import wrong\n", wrong="x = (\n")
    assert at == {"file": "wrong.py", "line": 1}


def test_another_file_of_the_readers_is_named_with_its_folder(tmp_path):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "cart.py").write_text("1 / 0\n")
    with pytest.raises(ZeroDivisionError) as caught:
        runpy.run_path(str(tmp_path / "shop" / "cart.py"))
    assert failure.place(caught.value, tmp_path) == {"file": "shop/cart.py", "line": 1}
    assert '  File "shop/cart.py", line 1\n' in failure.text(caught.value, tmp_path)


def test_a_deep_recursion_is_told_shortly(fail):
    text, at = fail("def f(n):\n    return f(n + 1)\n\n\nf(0)\n")
    assert "RecursionError" in text
    assert "more times" in text
    assert len(text.splitlines()) < 30
    assert at == {"file": "x.py", "line": 2}
