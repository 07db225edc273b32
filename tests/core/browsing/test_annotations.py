"""What a person says about pictures: the notes, and how they change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from digitpad.core.browsing.annotations import (
    SILENCE,
    Annotation,
    about,
    changed,
    merged,
    note_of,
    picture_key,
    picture_keys,
)

NINE = Annotation(label=9, mislabelled=True, tags=frozenset({"crossed", "véry odd"}))
ODD = Annotation(tags=frozenset({"odd"}))


def test_a_change_is_made_once_to_every_note() -> None:
    asked = []

    def as_three(note: Annotation) -> Annotation:
        asked.append(note)
        return replace(note, label=3)

    said = about({NINE: {"a", "c"}, ODD: {"d"}}, {"a", "b", "c"})
    assert said == {NINE: {"a", "c"}, SILENCE: {"b"}}
    after = changed(said, as_three)
    assert after == {replace(NINE, label=3): {"a", "c"}, Annotation(label=3): {"b"}}
    assert asked == [NINE, SILENCE]


def test_notes_that_become_the_same_are_one() -> None:
    after = changed({NINE: {"a"}, ODD: {"b"}}, lambda _: SILENCE)
    assert after == {SILENCE: {"a", "b"}}
    assert merged({NINE: {"a"}, ODD: {"b", "c"}}, after) == {ODD: {"c"}}


def test_the_note_of_one_picture() -> None:
    said = {NINE: {"a"}, ODD: {"b"}}
    assert [note_of(said, key) for key in "abc"] == [NINE, ODD, SILENCE]


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
