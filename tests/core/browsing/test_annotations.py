"""What a person says about pictures: the annotations, and how they change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from digitpad.core.browsing.annotations import (
    NO_ANNOTATION,
    Annotation,
    about,
    annotation_of,
    changed,
    merged,
    picture_key,
    picture_keys,
)

NINE = Annotation(label=9, mislabelled=True, tags=frozenset({"crossed", "véry odd"}))
ODD = Annotation(tags=frozenset({"odd"}))


def test_a_change_is_made_once_to_every_note() -> None:
    asked = []

    def as_three(annotation: Annotation) -> Annotation:
        asked.append(annotation)
        return replace(annotation, label=3)

    said = about({NINE: {"a", "c"}, ODD: {"d"}}, {"a", "b", "c"})
    assert said == {NINE: {"a", "c"}, NO_ANNOTATION: {"b"}}
    after = changed(said, as_three)
    assert after == {replace(NINE, label=3): {"a", "c"}, Annotation(label=3): {"b"}}
    assert asked == [NINE, NO_ANNOTATION]


def test_notes_that_become_the_same_are_one() -> None:
    after = changed({NINE: {"a"}, ODD: {"b"}}, lambda _: NO_ANNOTATION)
    assert after == {NO_ANNOTATION: {"a", "b"}}
    assert merged({NINE: {"a"}, ODD: {"b", "c"}}, after) == {ODD: {"c"}}


def test_the_note_of_one_picture() -> None:
    said = {NINE: {"a"}, ODD: {"b"}}
    assert [annotation_of(said, key) for key in "abc"] == [NINE, ODD, NO_ANNOTATION]


def test_a_picture_is_known_by_its_pixels() -> None:
    pictures = np.random.default_rng(0).integers(0, 256, (4, 28, 28), np.uint8)
    keys = picture_keys(pictures)
    assert len(set(keys)) == 4
    assert picture_keys(pictures[::-1]) == keys[::-1]
    other = pictures[0].copy()
    other[0, 0] ^= 1
    assert picture_key(other) != keys[0]


def test_labels_and_tags_that_are_none() -> None:
    with pytest.raises(ValueError, match="digit"):
        Annotation(label=10)
    with pytest.raises(ValueError, match="tag"):
        Annotation(tags=frozenset({"  "}))
    assert not Annotation()
    assert NINE
