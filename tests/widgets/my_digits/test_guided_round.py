"""The guided round: asked, drawn by a real pen, doubted, looked at, and only then saved."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.my_digits.drawing import DrawingSource
from digitpad.core.my_digits.plausible import Doubt, doubt_about
from digitpad.core.reading.page import page_of_ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common.formatting import a_digit
from digitpad.widgets.my_digits.round.guided_round import COUNT, GuidedRound
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.pad import mouse_stroke, on_page
from tests.said import said, says

DOT = [(500.0, 500.0), (502.0, 501.0)]
BAR = [(300.0, 300.0), (500.0, 305.0), (700.0, 300.0)]


@pytest.fixture(scope="module")
def pens(pen_folder: Path) -> dict[int, list[Ink]]:
    """Two drawings of each digit that the network reads without doubt, of real pens."""
    recognizer = Recognizer.from_file(bundled_model())
    found: dict[int, list[Ink]] = {digit: [] for digit in range(10)}
    for line in read_ndjson(pen_folder / "unipen-1a.ndjson.gz"):
        if isinstance(line, Drawing) and line.digit is not None and len(found[line.digit]) < 5:
            reading = recognizer.read(line.ink)
            if reading.digit == line.digit and reading.confidence > 0.999:
                found[line.digit].append(line.ink)
    return found


def begun(window: MyDigitsWindow) -> GuidedRound:
    """Begin a round and return its dialog, the newest."""
    window.start_round()
    return window.findChildren(GuidedRound)[-1]


def draw(dialog: GuidedRound, ink: Ink) -> None:
    for points in on_page(ink):
        mouse_stroke(dialog.canvas, points)


def draw_wanted(dialog: GuidedRound, pens: dict[int, list[Ink]]) -> None:
    """Draw what is asked for, each time another drawing of it."""
    assert dialog.wanted is not None
    before = sum(one.label == dialog.wanted for one in dialog.drawn)
    draw(dialog, pens[dialog.wanted][before])


def sentence_of(dialog: GuidedRound) -> str:
    label = dialog.findChild(QLabel, "roundSentence")
    assert label is not None
    return label.text()


def button_of(dialog: GuidedRound, text: str) -> QPushButton:
    return next(item for item in dialog.findChildren(QPushButton) if item.text() == said(text))


def another(digit: int | None) -> int:
    assert digit is not None
    return 8 if digit != 8 else 3


def test_all_twenty_are_shown_before_any_counts(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    dialog, asked = begun(window), []
    for _ in range(COUNT):
        wanted = dialog.wanted
        assert dialog.findChild(QLabel, "wanted").text() == str(wanted)
        asked.append(wanted)
        draw_wanted(dialog, pens)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert len(my_digits.digits) == 30
    assert dialog.is_reviewing
    assert set(asked) == set(range(10))
    assert all(a != b for a, b in pairwise(asked))
    assert len(dialog.review.findChildren(QToolButton)) == COUNT
    keep = dialog.findChild(QPushButton, "keepReviewed")
    assert keep.text() == said(f"&Keep {COUNT}")
    keep.click()
    assert not dialog.isVisible()
    assert len(my_digits.digits) == 30 + COUNT
    newest = my_digits.digits.summaries()[:COUNT]
    assert [item.label for item in reversed(newest)] == asked
    saved = my_digits.digits.get([newest[0].id])[0]
    assert saved.source is DrawingSource.ROUND
    assert saved.shown is not None
    assert saved.shown.digit == asked[-1]


def test_a_round_goes_on_by_itself_and_back_on_request(
    qtbot: QtBot, window: MyDigitsWindow, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    first = dialog.wanted
    draw_wanted(dialog, pens)
    qtbot.waitUntil(lambda: len(dialog.drawn) == 1)
    qtbot.keyClick(dialog, Qt.Key.Key_Backspace)
    assert dialog.drawn == []
    assert dialog.wanted == first


def test_a_tap_is_waited_with_and_can_be_gone_past(qtbot: QtBot, window: MyDigitsWindow) -> None:
    dialog = begun(window)
    first = dialog.wanted
    mouse_stroke(dialog.canvas, DOT)
    qtbot.waitUntil(lambda: says(sentence_of(dialog), "Very low"))
    assert dialog.wanted == first
    assert dialog.drawn == []
    button_of(dialog, "&Next").click()
    assert [one.doubt for one in dialog.drawn] == [Doubt.TOO_SMALL]


def test_another_digit_is_warned_of_and_not_kept_unless_that_is_said(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    wanted, wrong = dialog.wanted, another(dialog.wanted)
    draw(dialog, pens[wrong][0])
    warning = "⚠ This looks like {0}, not {1}. Back draws it again, Next goes on."
    warning = said(warning, a_digit(wrong), a_digit(wanted))
    qtbot.waitUntil(lambda: sentence_of(dialog) == warning)
    assert dialog.wanted == wanted
    assert button_of(dialog, "&Back").isEnabled()
    button_of(dialog, "&Next").click()
    following = dialog.wanted
    draw_wanted(dialog, pens)
    button_of(dialog, "&Done").click()
    assert dialog.is_reviewing
    doubtful, fine = dialog.review.findChildren(QToolButton)
    assert says(doubtful.text(), f"looks like {wrong}")
    assert (doubtful.isChecked(), fine.isChecked()) == (False, True)
    dialog.keep()
    assert len(my_digits.digits) == 31
    assert my_digits.digits.summaries()[0].label == following


def test_a_person_may_write_that_digit_so(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    wanted = dialog.wanted
    draw(dialog, pens[another(wanted)][0])
    button_of(dialog, "&Done").click()
    assert not dialog.findChild(QPushButton, "keepReviewed").isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.is_reviewing
    assert len(dialog.drawn) == 1
    dialog.review.findChildren(QToolButton)[0].click()
    dialog.findChild(QPushButton, "keepReviewed").click()
    assert my_digits.digits.summaries()[0].label == wanted


def test_the_bar_of_a_slow_five_is_waited_with(qtbot: QtBot, window: MyDigitsWindow) -> None:
    dialog = begun(window)
    mouse_stroke(dialog.canvas, BAR)
    qtbot.waitUntil(lambda: "⚠" in sentence_of(dialog))
    assert dialog.drawn == []


def test_next_without_a_drawing_leaves_the_digit_out(
    window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    button_of(dialog, "&Next").click()
    assert dialog.findChild(QLabel, "wanted").text() == str(dialog.wanted)
    draw_wanted(dialog, pens)
    button_of(dialog, "&Done").click()
    dialog.keep()
    assert len(my_digits.digits) == 31


def test_undo_in_a_round_wipes_out_what_is_half_drawn_and_then_the_last(
    qtbot: QtBot, window: MyDigitsWindow, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    draw_wanted(dialog, pens)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    draw_wanted(dialog, pens)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.canvas.page.ink.strokes
    assert len(dialog.drawn) == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.drawn == []


def test_undo_in_a_round_takes_back_the_stroke_on_its_way_alone(
    qtbot: QtBot, window: MyDigitsWindow, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    draw_wanted(dialog, pens)
    before = dialog.canvas.page.ink
    qtbot.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseRelease(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(220, 200))
    assert dialog.canvas.page.ink == before


def test_the_end_of_a_round_is_the_end_of_the_stroke_on_its_way(
    qtbot: QtBot, window: MyDigitsWindow, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    draw_wanted(dialog, pens)
    strokes = len(dialog.canvas.page.ink)
    qtbot.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert [len(one.ink) for one in dialog.drawn] == [strokes + 1]


def test_what_was_drawn_just_before_the_end_is_shown_and_comes_back_if_not_saved(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    leave: list[Callable[[GuidedRound], object]] = [
        lambda dialog: button_of(dialog, "&Done").click(),
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        lambda dialog: dialog.close(),
    ]
    for step in leave:
        dialog = begun(window)
        draw_wanted(dialog, pens)
        step(dialog)
        assert dialog.is_reviewing
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert len(my_digits.digits) == 30
        again = begun(window)
        assert again.is_reviewing
        assert len(again.drawn) == 1
        button_of(again, "Dis&card all").click()
        assert not again.isVisible()
    assert not begun(window).is_reviewing


def test_the_review_stays_while_the_drawings_could_not_be_kept(
    window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    draw_wanted(dialog, pens)
    button_of(dialog, "&Done").click()
    my_digits.is_busy = True  # as while an import runs
    dialog.keep()
    assert dialog.isVisible()
    assert says(dialog.findChild(QLabel, "reviewSentence").text(), "try again in a moment")
    my_digits.is_busy = False
    dialog.keep()
    assert len(my_digits.digits) == 31


def test_an_empty_round_just_closes(qtbot: QtBot, window: MyDigitsWindow) -> None:
    dialog = begun(window)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_round_can_be_undone_in_the_window(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService, pens: dict[int, list[Ink]]
) -> None:
    dialog = begun(window)
    for _ in range(2):
        draw_wanted(dialog, pens)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    button_of(dialog, "&Done").click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(my_digits.digits) == 32
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(my_digits.digits) == 30


def test_whole_digits_of_real_pens_are_plausible_and_others_are_not(
    pen_folder: Path, pens: dict[int, list[Ink]]
) -> None:
    recognizer = Recognizer.from_file(bundled_model())
    lines = list(read_ndjson(pen_folder / "unipen-1a.ndjson.gz"))[::20]
    whole = [one for one in lines if isinstance(one, Drawing) and one.digit is not None]
    doubts = 0
    for one in whole:
        ink = page_of_ink(one.ink, "").ink
        doubts += doubt_about(ink, one.digit or 0, recognizer.read(ink)) is not None
    assert len(whole) > 300
    assert doubts < 0.05 * len(whole)
    for digit, inks in pens.items():
        reading = recognizer.read(inks[0])
        ink = page_of_ink(inks[0], "").ink
        assert doubt_about(ink, (digit + 1) % 10, reading) is Doubt.ANOTHER
        assert doubt_about(ink.fitted(100, 0), digit, reading) is Doubt.TOO_SMALL
