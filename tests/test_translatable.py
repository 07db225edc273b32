"""Every text of the window is found by lupdate, in the context in which it is looked up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "digitpad").rglob("*.py"))


def calls(code: str) -> Iterator[ast.Call]:
    """Yield the calls that ask for a translation."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name == "tr" or name.endswith((".tr", "QCoreApplication.translate")):
                yield node


def within_f_strings(code: str) -> set[int]:
    """Return the lines of calls in f-strings, into which lupdate does not look."""
    return {
        call.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("tr", "self.tr")
    }


def wrong(code: str) -> list[str]:
    """Return the calls that lupdate or the program would not understand."""
    lines = within_f_strings(code)
    return [
        ast.unparse(call)
        for call in calls(code)
        if ast.unparse(call.func) not in ("tr", "self.tr")
        or call.lineno in lines
        or len(call.args) != 1
        or not isinstance(call.args[0], ast.Constant)
    ]


def test_all_texts_can_be_translated() -> None:
    excepted = ROOT / "digitpad/services/language/translate.py"
    found = {
        path.name: wrong(path.read_text(encoding="utf-8")) for path in FILES if path != excepted
    }
    assert {name: some for name, some in found.items() if some} == {}
    assert sum(len(list(calls(path.read_text(encoding="utf-8")))) for path in FILES) > 600


@pytest.mark.parametrize(
    "code",
    [
        "window.tr('Open')",
        "tr(name)",
        "self.tr(f'{name} is open')",
        "tr('Open', 'Menu')",
        "f'{tr(\"Open\")}'",
    ],
)
def test_what_would_stay_english_is_found(code: str) -> None:
    assert wrong(code)
