"""Own digits out of ink files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

import numpy as np

from digitpad.core.datasets import orientation
from digitpad.core.datasets.digits import Digits
from digitpad.core.errors import FileError
from digitpad.core.ink.drawing import ENOUGH_BROKEN, Drawing
from digitpad.core.ink.ink_file import read_labelled
from digitpad.core.my_digits import part_of
from digitpad.core.my_digits.drawing import DrawingSource, MyDigit, now
from digitpad.core.my_digits.records import ProgressCallback, nobody, told
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.sentences.ink_words import InkWords
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.sentence import Sentence

_AT_ONCE = 1000
"""Drawings in one transaction: few commits, and not long to wait for another window."""


@dataclass(frozen=True)
class Imported:
    """What came of an import."""

    added: tuple[int, ...]
    """Ids of the new drawings."""
    known: int
    """Drawings that were there already; they keep the label that they have."""
    problems: tuple[FileError, ...]
    """Lines that could not be taken."""
    note: Sentence | None = None
    """How its ink was turned, or that it does not look like digits."""


def import_ink(
    digits: MyDigits, path: Path, progress: ProgressCallback = nobody, *, as_is: bool = False
) -> Imported:
    """Take the labelled digits of an ink file that are not there yet.

    Ink that stands on its head is turned over unless ``as_is``. Raises FileError when the file
    cannot be read, is no ink file or the digits cannot be saved; what was imported until then
    stays.
    """
    added: list[int] = []
    problems: list[FileError] = []
    found, note = _put_right(path, _digits_in(path, problems), as_is=as_is)
    looked_at, batch = 0, list[MyDigit]()
    for digit in told(found, progress):
        batch.append(digit)
        looked_at += 1
        if len(batch) == _AT_ONCE:
            added += digits.add_new(batch)
            batch.clear()
    added += digits.add_new(batch)
    progress(looked_at)
    return Imported(tuple(added), looked_at - len(added), tuple(problems), note)


def _digits_in(path: Path, problems: list[FileError]) -> Iterator[MyDigit]:
    """Yield the labelled digits of an ink file; add what cannot be taken to ``problems``.

    Raises FileError once for a file in which there is no drawing at all.
    """
    first_broken: FileError | None = None
    is_ink = False
    for number, found in enumerate(read_labelled(path), start=1):
        if not isinstance(found, FileError):
            is_ink = True
        elif not is_ink and number > ENOUGH_BROKEN:
            break
        elif first_broken is None:
            first_broken = found
        digit = _my_digit(path, number, found)
        if isinstance(digit, FileError):
            problems.append(digit)
        else:
            yield digit
    if first_broken is not None and not is_ink:
        cause = InkWords.NO_INK_FILE(number=first_broken.line, cause=first_broken.cause)
        raise FileError(path, cause)
    if not is_ink:
        raise FileError(path, InkWords.NO_DRAWINGS)


def _put_right(
    path: Path, found: Iterator[MyDigit], *, as_is: bool
) -> tuple[Iterator[MyDigit], Sentence | None]:
    """Return digits that stand upright, and what is to be said of how they stood."""
    if as_is:
        return found, None
    began = now()
    first = list(islice(found, orientation.TRIED))
    labels = np.array([digit.label for digit in first], np.uint8)
    inks = tuple(digit.ink for digit in first)
    tried = orientation.try_ways(path.name, Digits(labels, inks=inks))
    upright = chain(first, found)
    if tried.turn is None:
        return upright, None if _is_of_one_person(first, began) else tried.note
    turned = (replace(digit, ink=orientation.upside_down(digit.ink)) for digit in upright)
    return turned, tried.note


def _is_of_one_person(digits: Sequence[MyDigit], began: datetime) -> bool:
    """Say whether digits are as this program exports them: with times, and without a writer.

    They were kept where they were misread, so that they are read badly proves nothing.
    """
    return all(digit.writer is None and digit.added_at < began for digit in digits)


def _my_digit(path: Path, number: int, found: Drawing | FileError) -> MyDigit | FileError:
    if isinstance(found, FileError):
        return found
    if found.digit is None:
        word = (found.word or "").strip()
        return FileError(
            path,
            MyDigitsWords.LABEL_IS_A_WORD(number=number, label=word[:20])
            if word
            else MyDigitsWords.WITHOUT_LABEL(number=number),
        )
    return MyDigit(
        found.ink,
        found.digit,
        found.drawn_at or now(),
        DrawingSource.IMPORT,
        key_id=found.key_id,
        writer=found.writer,
        part_of=part_of.from_text(found.part_of),
    )
