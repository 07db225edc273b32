"""Digits as pens wrote them: ink whose ``word``, or other label, is the digit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np

from digitpad.core.datasets.digits import OWN, PEN, Dataset, Digits
from digitpad.core.datasets.held_out import newest_part
from digitpad.core.errors import FileError
from digitpad.core.files import limits
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink_file import read_labelled
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence

_NOTED: Final = 5
"""This many broken lines are named; the others are only counted."""


class NoDigitsError(FileError):
    """An ink file whose drawings are of other things."""


def read(path: Path) -> Dataset:
    """Read the drawings of an ink file that are labelled as digits.

    Broken lines and drawings of anything else are left out and noted. Raises FileError when the
    file cannot be read, NoDigitsError when it has no digit in it.
    """
    drawings: list[Drawing] = []
    labels: list[int] = []
    broken: list[FileError] = []
    broken_count = others = memory_bytes = 0
    for found in read_labelled(path):
        if isinstance(found, FileError):
            broken_count += 1
            if len(broken) < _NOTED:
                broken.append(found)
        elif found.digit is None:
            others += 1
        else:
            memory_bytes += found.ink.memory_bytes
            limits.require_usual_so_far(path, memory_bytes // 2)
            drawings.append(found)
            labels.append(found.digit)
    if not drawings:
        raise NoDigitsError(path, _why_no_digits(broken))
    inks = tuple(drawing.ink for drawing in drawings)
    writers = tuple(drawing.writer or "" for drawing in drawings)
    digits = Digits(np.array(labels, np.uint8), inks=inks, writers=writers)
    whole = Dataset(path.name, PEN, digits, notes=_notes(path, broken, broken_count, others))
    return _split_by_time(whole, [drawing.drawn_at for drawing in drawings])


def _split_by_time(whole: Dataset, times: Sequence[datetime | None]) -> Dataset:
    """Make the newest drawings the test part if the file holds one person's digits.

    Such a file, written by `my_digits.exporting`, has times but does not name every writer.
    """
    known = [time for time in times if time is not None]
    if len(known) < len(times) or all(whole.digits.writers):
        return whole
    newest = newest_part(known)
    if not newest.any():
        return whole
    return replace(whole, kind=OWN, digits=whole.digits.at(~newest), test=whole.digits.at(newest))


def _why_no_digits(broken: list[FileError]) -> Sentence:
    if not broken or broken[0].line is None:
        return DataWords.NO_WORD_IS_A_DIGIT()
    first = broken[0]
    return DataWords.NO_WORD_IS_A_DIGIT_BECAUSE(number=first.line, cause=first.cause)


def _notes(
    path: Path, broken: list[FileError], broken_count: int, others: int
) -> tuple[Sentence, ...]:
    notes = [DataWords.LEFT_OUT(error=error.sentence) for error in broken]
    if broken_count > len(broken):
        notes.append(DataWords.MORE_LINES_LEFT_OUT(count=broken_count - len(broken)).at(path))
    if others:
        notes.append(DataWords.OTHER_DRAWINGS_LEFT_OUT(count=others).at(path))
    return tuple(notes)
