"""What a person says about pictures: kept, undone, and seen by the filters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.annotations import Annotation, Annotations
from digitpad.core.browsing.arrangement import Filter, SortBy
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.scoring.scores import accuracy
from digitpad.widgets.browser.state import BrowserState
from tests.said import said


def as_nine(annotation: Annotation) -> Annotation:
    return replace(annotation, label=9)


def tagged(annotation: Annotation) -> Annotation:
    return replace(annotation, tags=annotation.tags | {"odd"})


def stored(tmp_path: Path) -> Annotations:
    return AnnotationStore(tmp_path / "annotations.json").load()


def test_a_label_is_on_disk_at_once_and_undone_there_too(
    browsing: BrowserState, scored: ScoredSet, tmp_path: Path
) -> None:
    browsing.annotate("It is a 9", [3, 8], as_nine)
    assert stored(tmp_path) == {Annotation(label=9): {scored.keys[3], scored.keys[8]}}
    browsing.undo_stack.undo()
    assert stored(tmp_path) == {}
    browsing.undo_stack.redo()
    assert stored(tmp_path) == browsing.annotations


def test_another_browser_finds_what_was_said(
    browsing: BrowserState, scored: ScoredSet, tmp_path: Path
) -> None:
    browsing.annotate("Tag", [5], tagged)
    other = BrowserState(AnnotationStore(tmp_path / "annotations.json"))
    other.set_scored(scored)
    assert other.annotation(5).tags == {"odd"}
    assert other.tags() == ["odd"]


def test_all_pictures_are_marked_in_one_step(browsing: BrowserState, scored: ScoredSet) -> None:
    annotations: list[Annotation] = []
    signals: list[int] = []
    browsing.annotate("Tag", [5], tagged)
    browsing.annotations_changed.connect(lambda: signals.append(1))

    def counted(annotation: Annotation) -> Annotation:
        annotations.append(annotation)
        return as_nine(annotation)

    browsing.annotate("It is a 9", range(len(scored)), counted)
    assert len(annotations) == 2  # however many pictures there are
    assert len(signals) == 1
    assert {browsing.annotation(picture).label for picture in range(len(scored))} == {9}
    browsing.undo_stack.undo()
    assert browsing.annotations == {Annotation(tags=frozenset({"odd"})): {scored.keys[5]}}


def test_what_changes_nothing_cannot_be_undone(browsing: BrowserState) -> None:
    browsing.annotate("Nothing", [5], lambda annotation: annotation)
    assert not browsing.undo_stack.canUndo()


def test_the_filters_see_what_was_said(qtbot: QtBot, browsing: BrowserState) -> None:
    browsing.annotate("Tag", [5, 9], tagged)
    browsing.annotate("It is a 9", [11], as_nine)
    browsing.sort(SortBy.INDEX)
    browsing.set_filter(Filter(annotated=True))
    assert browsing.shown.tolist() == [5, 9, 11]
    browsing.set_filter(Filter(tag="odd"))
    assert browsing.shown.tolist() == [5, 9]
    with qtbot.waitSignal(browsing.shown_changed):
        browsing.annotate("Away", [9], lambda annotation: replace(annotation, tags=frozenset()))
    assert browsing.shown.tolist() == [5]


def test_accuracy_by_the_persons_labels(browsing: BrowserState, scored: ScoredSet) -> None:
    assert browsing.corrected() is None
    wrong = int(np.flatnonzero(scored.scores.misread)[0])
    read = int(scored.scores.read[wrong])
    browsing.annotate("Relabel", [wrong], lambda annotation: replace(annotation, label=read))
    corrected = browsing.corrected()
    assert corrected is not None
    assert accuracy(corrected) == pytest.approx(accuracy(scored.scores) + 1 / len(scored))
    assert scored.scores.truth[wrong] != read


def test_what_the_disk_refuses_is_said_and_not_done(
    qtbot: QtBot, scored: ScoredSet, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    browsing = BrowserState(AnnotationStore(tmp_path / "file" / "annotations.json"))
    with qtbot.waitSignal(browsing.failed):
        browsing.set_scored(scored)
    with qtbot.waitSignal(browsing.failed) as refused:
        browsing.annotate("It is a 9", [3], as_nine)
    assert refused.args[0].startswith(said("Not saved: {0}", ""))
    assert not browsing.annotation(3)
    assert not browsing.undo_stack.canUndo()


def test_damaged_remarks_are_kept_aside_and_saving_goes_on(
    qtbot: QtBot, scored: ScoredSet, tmp_path: Path
) -> None:
    path = tmp_path / "annotations.json"
    path.write_text("{ half a fi")
    browsing = BrowserState(AnnotationStore(path))
    with qtbot.waitSignal(browsing.failed) as said:
        browsing.set_scored(scored)
    (aside,) = tmp_path.glob("annotations.damaged-*.json")
    assert aside.read_text() == "{ half a fi"
    assert aside.name in said.args[0]
    browsing.annotate("It is a 9", [3], as_nine)
    assert stored(tmp_path) == browsing.annotations
    assert browsing.annotation(3).label == 9


def test_what_was_said_outlives_a_file_that_is_damaged_meanwhile(
    qtbot: QtBot, browsing: BrowserState, tmp_path: Path
) -> None:
    browsing.annotate("It is a 9", [3], as_nine)
    (tmp_path / "annotations.json").write_text("{ half a fi")
    with qtbot.waitSignal(browsing.failed):
        browsing.annotate("It is a 9", [4], as_nine)
    assert stored(tmp_path) == browsing.annotations
    assert [browsing.annotation(picture).label for picture in (3, 4)] == [9, 9]


def test_a_second_model_goes_when_another_set_comes(
    browsing: BrowserState, scored: ScoredSet
) -> None:
    browsing.set_second(scored)
    browsing.set_scored(scored)
    assert browsing.second is None
