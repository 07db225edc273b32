"""Own digits -> prototypes for one model, quick because what was worked out once is kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from itertools import islice

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.errors import FileError
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.personal_reader import new_prototypes, vector_of, vectors_made_by
from digitpad.core.reading.prototypes import MAX_PER_DIGIT, Prototypes
from digitpad.core.reading.recognizer import Recognizer

_log = logging.getLogger(__name__)
_AT_ONCE = 256


def load_prototypes(
    digits: MyDigits, recognizer: Recognizer, is_cancelled: Callable[[], bool] = lambda: False
) -> Prototypes:
    """Return the newest own digits of each kind as ``recognizer`` sees them.

    ``is_cancelled`` is asked between batches; when it says so, what is ready is returned.
    """
    labels = digits.newest_labels(MAX_PER_DIGIT)
    prototypes = new_prototypes(recognizer)
    kept = digits.vectors(vectors_made_by(recognizer))
    vectors = {n: v for n, v in kept.items() if len(v) == prototypes.width and np.isfinite(v).all()}
    missing = iter([number for number in labels if number not in vectors])
    while (batch := list(islice(missing, _AT_ONCE))) and not is_cancelled():
        vectors |= _work_out(digits, recognizer, batch)
    for number, label in labels.items():
        if number in vectors:
            prototypes.put(number, label, vectors[number])
    return prototypes


def _work_out(digits: MyDigits, recognizer: Recognizer, ids: list[int]) -> dict[int, Floats]:
    found = digits.get(ids)
    inks = [digit.ink for digit in found]
    vectors = {
        digit.id: vector_of(reading, ink)
        for digit, ink, reading in zip(found, inks, recognizer.read_many(inks), strict=True)
        if digit.id is not None
    }
    try:
        digits.keep_vectors(vectors_made_by(recognizer), vectors)
    except FileError as error:  # only the next start gets slower
        _log.warning("%s", error)
    return vectors
