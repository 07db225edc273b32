"""The catalogue against the code that uses it."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from digitpad.core.sentences import catalogue
from digitpad.core.sentences.sentence import PLACE, Words

ROOT = Path(__file__).resolve().parents[3]
PARTS = {part.__name__: part for part in catalogue.PARTS}
KINDS = [words for part in catalogue.PARTS for words in part]
FILES = [*(ROOT / "digitpad").rglob("*.py"), *(ROOT / "trainer").rglob("*.py")]


def uses() -> Iterator[tuple[str, Words, ast.Call | None]]:
    """Yield each place where a kind is named, the kind, and the call where it is given values."""
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
        compared = {
            id(one)
            for node in ast.walk(tree)
            if isinstance(node, ast.Compare)
            for one in ast.walk(node)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute | ast.Subscript) or id(node) in compared:
                continue
            part = PARTS.get(ast.unparse(node.value))
            place = f"{path.relative_to(ROOT)}, line {node.lineno}"
            if part is not None and isinstance(node, ast.Subscript):  # any of them, by its name
                yield from ((place, words, calls.get(id(node))) for words in part)
            elif part is not None and node.attr in part.__members__:
                yield place, part[node.attr], calls.get(id(node))


USES = list(uses())


def test_every_part_is_in_the_catalogue() -> None:
    defined = {
        node.name
        for path in (ROOT / "digitpad" / "core" / "sentences").glob("*_words.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    assert defined == set(PARTS)


def test_nothing_is_said_outside_the_catalogue() -> None:
    elsewhere = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in FILES
        if not path.name.endswith("_words.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and "Words" in map(ast.unparse, node.bases)
    ]
    assert elsewhere == []


def test_every_error_is_raised_with_a_kind() -> None:
    """The type checker sees to it too; a text in place of a kind would be untranslatable."""
    at_first = ("DigitPadError", "NoInkError", "UsageError", "BrokenInkError", "DivergedError")
    at_second = ("FileError", "TrainerError", "ConfigError", "DamagedAnnotationsError")
    place = dict.fromkeys(at_first, 0) | dict.fromkeys(at_second, 1)
    raised = [
        (f"{path.relative_to(ROOT)}, line {node.lineno}", node.args[place[ast.unparse(node.func)]])
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in place
    ]
    assert len(raised) > 150
    texts = (ast.Constant, ast.JoinedStr, ast.BinOp)
    assert [where for where, said in raised if isinstance(said, texts)] == []


def test_every_kind_is_used_somewhere() -> None:
    assert {words for words in KINDS if words not in {used for _, used, _ in USES}} == set()


def test_every_placeholder_is_filled_where_a_kind_is_used() -> None:
    wrong = [
        f"{place}: {words} is given {sorted(given)} and has {sorted(words.placeholders)}"
        for place, words, call in USES
        if (given := {keyword.arg or "**" for keyword in call.keywords} if call else set())
        != words.placeholders
        or (call is not None and call.args)
    ]
    assert wrong == []


def test_the_place_is_said_before_a_sentence_and_not_in_it() -> None:
    assert [words for words in KINDS if words.placeholders & PLACE] == []


def test_no_two_kinds_have_one_name() -> None:
    assert [key for key, n in Counter(words.key for words in KINDS).items() if n > 1] == []
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", words.key) for words in KINDS)


def test_no_template_has_another_ones_words() -> None:
    # Two members of an enumeration with the same value would be one.
    members = [name for part in catalogue.PARTS for name in part.__members__]
    assert len(members) == len(KINDS)
    templates = [set(words.templates) for words in KINDS]
    twice = Counter(template for some in templates for template in some)
    assert [template for template, n in twice.items() if n > 1] == []


def test_a_plural_is_decided_by_a_count() -> None:
    plurals = [words for words in KINDS if len(words.templates) > 1]
    assert [words for words in plurals if "count" not in words.placeholders] == []


def test_every_template_is_marked_for_translation() -> None:
    """Babel finds what stands, as plain text, in a call of ``N_`` or ``NN_``."""
    marked = set()
    for path in (ROOT / "digitpad" / "core" / "sentences").glob("*_words.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("N_", "NN_"):
                marked |= {ast.literal_eval(text) for text in node.args}
    nothing_to_translate = re.compile(r"(\{\w+\})?")
    templates = {template for words in KINDS for template in words.templates}
    assert {one for one in templates - marked if not nothing_to_translate.fullmatch(one)} == set()


@pytest.mark.parametrize("words", KINDS, ids=lambda words: words.key)
def test_every_kind_comes_back_from_json(words: Words) -> None:
    said = words(**dict.fromkeys(words.placeholders, 3)).at("a.png", 2)
    back = catalogue.from_json(json.loads(json.dumps(said.to_json())))
    assert back == said
    assert str(back).startswith("a.png, line 2: ")
    assert "{" not in str(back)
