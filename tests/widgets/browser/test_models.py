"""The table and list models, by Qt's own tester and by their content."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.annotations import Annotation
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.scoring.metrics import confusion_matrix, digit_scores
from digitpad.widgets.browser.grid.picture_model import PictureModel
from digitpad.widgets.browser.insights.digit_model import SORT_ROLE, DigitModel
from digitpad.widgets.browser.insights.digit_table import DigitTable
from digitpad.widgets.common.confusion.confusion_model import ConfusionModel
from tests.said import said, written

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def test_the_picture_model_is_sound(qtmodeltester: ModelTester, scored: ScoredSet) -> None:
    model = PictureModel()
    qtmodeltester.check(model)
    model.show(scored, np.array([5, 3, 200]))
    qtmodeltester.check(model)
    model.set_annotations({Annotation(label=1): {scored.keys[3]}})
    model.show(None)
    qtmodeltester.check(model)


def test_rows_are_the_pictures_in_the_order_given(scored: ScoredSet) -> None:
    model = PictureModel()
    model.show(scored, np.array([5, 3, 200]))
    assert model.rowCount() == 3
    assert [model.picture_at(row) for row in range(3)] == [5, 3, 200]
    assert model.row_of(200) == 2
    assert model.row_of(6) == -1


def test_a_wrong_reading_is_said_with_a_sign_and_in_words(scored: ScoredSet) -> None:
    wrong = int(np.flatnonzero(scored.scores.misread)[0])
    right = int(np.flatnonzero(scored.scores.right)[0])
    model = PictureModel()
    model.show(scored, np.array([wrong, right]))
    truth, read = scored.scores.truth[wrong], scored.scores.read[wrong]
    assert model.index(0).data() == f"{truth} → {read} ✗"
    assert said(f"a {truth}, misread as {read}") in model.index(0).data(SPOKEN)
    assert model.index(1).data() == f"{scored.scores.truth[right]}"
    assert said(f"a {scored.scores.truth[right]}, read right") in model.index(1).data(SPOKEN)


def test_no_picture_is_said_to_be_read_with_certainty(scored: ScoredSet) -> None:
    surest = int(scored.scores.confidence.argmax())
    assert scored.scores.confidence[surest] > 0.9995
    model = PictureModel()
    model.show(scored, np.array([surest]))
    assert said(">\u202f99\u202f% sure") in model.index(0).data(SPOKEN)


def test_what_is_known_of_a_picture_is_spoken(scored: ScoredSet) -> None:
    model = PictureModel()
    model.show(scored, np.array([77]))
    model.set_annotations({Annotation(8, True, frozenset({"odd"})): {scored.keys[77]}})
    spoken = model.index(0).data(SPOKEN)
    for words in (
        "its label is disputed",
        "you say it is an 8",
        "marked as mislabelled",
        "tags: odd",
    ):
        assert said(words) in spoken


def test_the_confusion_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = ConfusionModel()
    qtmodeltester.check(model)
    model.set_matrix(np.arange(100).reshape(10, 10))
    qtmodeltester.check(model)
    assert model.index(4, 9).data() == "49"
    assert model.index(0, 0).data() == ""
    assert model.index(4, 9).data(SPOKEN) == said("{0}: misread as {1} {2}", 4, 9, said("49 times"))
    assert model.headerData(7, Qt.Orientation.Vertical) == "7"


def test_the_digit_model_is_sound(qtmodeltester: ModelTester, scored: ScoredSet) -> None:
    model = DigitModel()
    qtmodeltester.check(model)
    scores = digit_scores(confusion_matrix(scored.scores.truth, scored.scores.read))
    model.set_scores(scores)
    qtmodeltester.check(model)
    assert model.rowCount() == 10
    assert model.index(6, 1).data() == f"{scores[6].count}"
    assert model.index(6, 3).data() == written(f"{100 * scores[6].recall:.2f}")
    assert model.index(6, 3).data(SORT_ROLE) == scores[6].recall


def test_the_digit_table_sorts_by_number_and_not_by_text(qtbot: QtBot, scored: ScoredSet) -> None:
    table = DigitTable()
    qtbot.addWidget(table)
    scores = digit_scores(confusion_matrix(scored.scores.truth, scored.scores.read))
    table.show_scores(scores)
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    shown = [int(table.model().index(row, 0).data()) for row in range(10)]
    assert [scores[digit].recall for digit in shown] == sorted(score.recall for score in scores)


def test_once_is_not_one_times() -> None:
    counts = np.zeros((10, 10), np.int64)
    counts[4, 9], counts[4, 4] = 1, 2
    model = ConfusionModel()
    model.set_matrix(counts)
    assert model.index(4, 9).data(SPOKEN) == said("{0}: misread as {1} {2}", 4, 9, said("once"))
    assert model.index(4, 4).data(SPOKEN) == said("{0}: read right {1}", 4, said("2 times"))
