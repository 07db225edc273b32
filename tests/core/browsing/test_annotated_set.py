"""What annotations say about a whole set."""

from __future__ import annotations

import numpy as np

from digitpad.core.browsing.annotated_set import annotated, corrected, tags_on
from digitpad.core.browsing.annotations import Annotation
from digitpad.core.scoring.scores import UNLABELLED

KEYS = ("a", "b", "c", "d")
SAID = {
    Annotation(label=9, tags=frozenset({"crossed", "odd"})): frozenset({"a", "elsewhere"}),
    Annotation(mislabelled=True): frozenset({"b"}),
    Annotation(tags=frozenset({"thin"})): frozenset({"elsewhere, too"}),
    Annotation(label=3, tags=frozenset({"odd"})): frozenset({"d"}),
}


def test_the_tags_of_this_set_alone() -> None:
    assert tags_on(KEYS, SAID) == ["crossed", "odd"]
    assert tags_on((), SAID) == tags_on(KEYS, {}) == []


def test_pictures_that_something_is_said_about() -> None:
    assert annotated(KEYS, SAID).tolist() == [True, True, False, True]
    assert annotated(KEYS, SAID, "odd").tolist() == [True, False, False, True]
    assert annotated(KEYS, SAID, "thin").tolist() == [False] * 4
    assert annotated(KEYS, {}).tolist() == [False] * 4


def test_the_persons_labels_go_before_those_of_the_set() -> None:
    truth = np.array([1, 2, 3, UNLABELLED], np.int8)
    found = corrected(truth, KEYS, SAID)
    assert found.tolist() == [9, 2, 3, 3]
    assert found.dtype == np.int8
    assert truth.tolist() == [1, 2, 3, UNLABELLED]
    assert corrected(truth, KEYS, {}) is truth
