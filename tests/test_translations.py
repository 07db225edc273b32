"""The translations are those of today's texts, and fit them."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from digitpad.core.sentences.languages import ENGLISH, LANGUAGES, Language
from tools import translations
from tools.compile_translations import ROOT, SOURCES

SPOKEN = [known for known in LANGUAGES if known is not ENGLISH]
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
spoken = pytest.mark.parametrize("spoken", SPOKEN, ids=lambda known: known.code)


def window_pairs(code: str) -> Iterator[tuple[str, str]]:
    """Yield text and translation of what is translated in the window."""
    for message in ElementTree.parse(SOURCES / f"window_{code}.ts").iter("message"):
        source, translation = message.findtext("source"), message.findtext("translation")
        if source and translation:
            yield source, translation


def sentence_pairs(code: str) -> Iterator[tuple[str, str]]:
    """Yield template and translation of what is translated in the catalogue."""
    with (SOURCES / f"sentences_{code}.po").open("rb") as file:
        for message in read_po(file, locale=code):
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            for number, text in enumerate(texts):
                if message.id and text:
                    yield ids[-1] if len(texts) == 1 else ids[number], text


@spoken
def test_they_are_up_to_date(spoken: Language, tmp_path: Path) -> None:
    names = f"window_{spoken.code}.ts", f"sentences_{spoken.code}.po"
    for name in names:
        shutil.copy(SOURCES / name, tmp_path)
    try:
        translations.update_window(spoken, tmp_path)
    except subprocess.CalledProcessError as error:
        pytest.skip(f"lupdate does not run here: {error}")
    translations.update_sentences(spoken, tmp_path)
    for name in names:
        assert (tmp_path / name).read_text("utf-8") == (SOURCES / name).read_text("utf-8"), (
            "python -m tools.translations brings them up to date"
        )


@spoken
def test_nothing_is_left_in_english(spoken: Language) -> None:
    texts = (SOURCES / f"window_{spoken.code}.ts").read_text("utf-8")
    assert 'type="unfinished"' not in texts
    with (SOURCES / f"sentences_{spoken.code}.po").open("rb") as file:
        catalog = read_po(file, locale=spoken.code)
    assert [message.id for message in catalog if message.id and not any(message.string)] == []


@spoken
def test_placeholders_are_kept(spoken: Language) -> None:
    pairs = [*window_pairs(spoken.code), *sentence_pairs(spoken.code)]
    for text, translation in pairs:
        assert set(PLACEHOLDER.findall(translation)) == set(PLACEHOLDER.findall(text)), text
    assert pairs


@spoken
def test_markup_and_access_keys_are_kept(spoken: Language) -> None:
    for text, translation in window_pairs(spoken.code):
        tags = re.compile(r"</?[a-z]+[^>]*>")
        assert Counter(tags.findall(text)) == Counter(tags.findall(translation)), text
        marks = re.compile(r"&(?=[^\s&])")
        if "&&" not in text and "<" not in text:
            assert len(marks.findall(translation)) == len(marks.findall(text)), text


@spoken
def test_the_manual_has_the_same_sections(spoken: Language) -> None:
    manuals = ROOT / "resources" / "manual"
    anchors = re.compile(r'(?:name|href)="(#?[\w-]+)"')
    english, translated = (
        anchors.findall((manuals / name).read_text(encoding="utf-8"))
        for name in ("manual.html", f"manual_{spoken.code}.html")
    )
    assert translated == english
    assert english
