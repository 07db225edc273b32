"""Which language is meant, and how numbers are written in it."""

from __future__ import annotations

import gettext
from collections.abc import Iterator

import pytest

from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.languages import ENGLISH, first_spoken, language
from digitpad.core.sentences.sentence import speak, written


@pytest.fixture
def german() -> Iterator[None]:
    spoken = language("de")
    assert spoken is not None
    speak(gettext.NullTranslations(), spoken)
    yield
    speak(gettext.NullTranslations())


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        ([], "en"),
        (["fr_FR.UTF-8"], "en"),
        (["fr", "de_AT.UTF-8", "en"], "de"),
        (["zh-Hans-CN"], "zh_CN"),
        (["zh_CN.GB18030"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh_TW.UTF-8", "de"], "de"),
        (["zh-Hant-HK"], "en"),
        (["en_GB", "de"], "en"),
        (["deu"], "en"),
    ],
)
def test_the_first_language_that_is_spoken_is_meant(tags: list[str], code: str) -> None:
    assert first_spoken(tags).code == code


def test_an_unknown_code_is_no_language() -> None:
    assert language("xx") is None
    assert language("en") is ENGLISH


@pytest.mark.usefixtures("german")
def test_numbers_are_written_as_the_language_does() -> None:
    assert written(1234567.5, ",.2f") == "1.234.567,50"
    assert str(DataWords.PICTURES(count=1234)).count("1.234") == 1


def test_english_numbers_are_as_ever() -> None:
    assert written(1234567.5, ",.2f") == "1,234,567.50"
