"""Sentences: words with values, in the language in force."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import ClassVar

import pytest

from digitpad.core.errors import DigitPadError, FileError, cannot_be_written, os_error_cause
from digitpad.core.sentences import catalogue, sentence
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.ink_words import InkWords, PictureWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import FileWords, SystemWords


class German(NullTranslations):
    """A few words, as a catalogue of gettext gives them."""

    WORDS: ClassVar = {
        "has no digits in it": "enthält keine Ziffern",
        "cannot be written: {reason}": "lässt sich nicht schreiben: {reason}",
        "no space left on device": "kein Platz mehr auf dem Datenträger",
        "{path}, line {line}: {cause}": "{path}, Zeile {line}: {cause}",
        "stroke {stroke} has no points": "Strich {nummer} hat keine Punkte",
    }

    def gettext(self, message: str) -> str:
        return self.WORDS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        if msgid2 != "{count:,} more pictures left out":
            return super().ngettext(msgid1, msgid2, n)
        return "ein weiteres Bild fehlt" if n == 1 else "{count} weitere Bilder fehlen"


@pytest.fixture
def german() -> Iterator[None]:
    sentence.speak(German())
    yield
    sentence.speak(NullTranslations())


def test_a_sentence_is_filled_with_its_values() -> None:
    counts = DataWords.PICTURES(count=1000), DataWords.LABELS(count=1)
    assert str(DataWords.COUNTS_DIFFER(pictures=counts[0], labels=counts[1])) == (
        "has 1,000 pictures but 1 label"
    )


def test_several_values_stand_with_commas() -> None:
    said = DataWords.NO_ARRAYS(pictures="x", labels="y", found=["a", "b"])
    assert str(said) == "has no arrays x and y; it has a, b"


def test_a_sentence_may_be_a_value_of_another() -> None:
    broken = FileError("ink.ndjson", InkWords.NOT_JSON, line=7)
    assert str(DataWords.LEFT_OUT(error=broken.sentence)) == (
        "ink.ndjson, line 7: not valid JSON; left out"
    )


@pytest.mark.parametrize(("count", "said"), [(1, "1 more picture"), (2, "2 more pictures")])
def test_a_count_decides_between_singular_and_plural(count: int, said: str) -> None:
    assert str(DataWords.MORE_PICTURES_LEFT_OUT(count=count)) == f"{said} left out"


@pytest.mark.parametrize("values", [{}, {"strokes": 3}, {"stroke": 3, "other": 1}])
def test_other_values_than_its_own_are_refused(values: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="STROKE_WITHOUT_POINTS has the values"):
        InkWords.STROKE_WITHOUT_POINTS(**values)


def test_an_error_has_a_kind_and_values() -> None:
    error = FileError(Path("a") / "b.csv", DataWords.LABEL_NO_DIGIT(label=12), line=3)
    assert error.kind == "label-no-digit"
    assert error.values == {"label": 12, "path": str(Path("a") / "b.csv"), "line": 3}
    assert (error.path, error.line) == (Path("a") / "b.csv", 3)
    assert str(error.cause) == "the label 12 is not a digit 0–9"
    assert str(error) == f"{Path('a') / 'b.csv'}, line 3: the label 12 is not a digit 0–9"


def test_an_error_without_a_file_may_name_a_place() -> None:
    assert str(DigitPadError(PictureWords.NO_INK)) == "no ink found in the picture"
    placed = DigitPadError(PictureWords.NO_INK, path="The clipboard")
    assert str(placed) == "The clipboard: no ink found in the picture"


# --- why the system refuses -----------------------------------------------------------------


def test_a_reason_of_the_system_is_a_kind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        (tmp_path / "missing").read_bytes()
    assert os_error_cause(caught.value).words is SystemWords.NO_SUCH_FILE_OR_DIRECTORY


@pytest.mark.skipif(sys.platform != "linux", reason="other systems word some in their own way")
@pytest.mark.parametrize("words", [one for one in SystemWords if one.placeholders == frozenset()])
def test_english_reasons_are_those_of_the_system(words: SystemWords) -> None:
    reasons = {os.strerror(number).lower() for number in errno.errorcode}
    assert str(words()) in reasons


def test_a_reason_in_words_of_its_own_keeps_them() -> None:
    said = os_error_cause(PermissionError(errno.EACCES, "Another program has it open"))
    assert str(said) == "another program has it open"


# --- other languages ------------------------------------------------------------------------


@pytest.mark.usefixtures("german")
def test_the_language_in_force_is_spoken() -> None:
    error = FileError("mnist.csv", DataWords.NO_DIGITS, line=2)
    assert str(error) == "mnist.csv, Zeile 2: enthält keine Ziffern"
    assert str(DataWords.MORE_PICTURES_LEFT_OUT(count=1)) == "ein weiteres Bild fehlt"
    assert str(DataWords.MORE_PICTURES_LEFT_OUT(count=2)) == "2 weitere Bilder fehlen"


@pytest.mark.usefixtures("german")
def test_a_sentence_within_another_is_translated_too() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert str(cannot_be_written("b", full)) == (
        "b: lässt sich nicht schreiben: kein Platz mehr auf dem Datenträger"
    )


@pytest.mark.usefixtures("german")
def test_what_has_no_translation_stays_english() -> None:
    assert str(FileWords.BUSY()) == "another window of the program is busy with it"


@pytest.mark.usefixtures("german")
def test_a_faulty_translation_gives_way_to_english() -> None:
    assert str(InkWords.STROKE_WITHOUT_POINTS(stroke=2)) == "stroke 2 has no points"


def test_an_error_is_worded_where_it_is_shown(german: None) -> None:  # noqa: ARG001
    error = FileError("mnist.csv", DataWords.NO_DIGITS)
    assert str(error) == "mnist.csv: enthält keine Ziffern"
    sentence.speak(NullTranslations())
    assert str(error) == "mnist.csv: has no digits in it"


# --- JSON -----------------------------------------------------------------------------------


def through_json(said: Sentence) -> Sentence | None:
    return catalogue.from_json(json.loads(json.dumps(said.to_json(), allow_nan=False)))


@pytest.mark.parametrize(
    "said",
    [
        DataWords.NO_DIGITS(),
        DataWords.LABEL_NO_DIGIT(label=12).at("ß.csv", 3),
        DataWords.NO_ARRAYS(pictures="x", labels="y", found=["a", "b"]),
        DataWords.LEFT_OUT(error=InkWords.NOT_JSON().at(Path("a"), 1)),
        SystemWords.OTHER_REASON(reason="{braces} stay"),
    ],
)
def test_a_sentence_comes_back_from_json(said: Sentence) -> None:
    back = through_json(said)
    assert back == said
    assert str(back) == str(said)


@pytest.mark.parametrize(
    "record",
    [
        None,
        "no-digits",
        {},
        {"kind": "of-a-later-version", "values": {}},
        {"kind": "no-digits"},
        {"kind": "no-digits", "values": {"count": 3}},
        {"kind": "no-digits", "values": {"path": 3}},
        {"kind": "cut-short", "values": {"wanted": "many", "found": 3}},
        {"kind": "more-pictures-left-out", "values": {"count": "two"}},
        {"kind": "left-out", "values": {"error": {"kind": "of-a-later-version", "values": {}}}},
    ],
)
def test_what_is_no_known_sentence_is_none(record: object) -> None:
    assert catalogue.from_json(record) is None
