"""An opened photo: what was found is shown, and a hand may point at something else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.core.pictures.photo_box import Box
from digitpad.core.reading.page import SIDE
from digitpad.core.reading.photo import Photo
from digitpad.widgets.common.painting.photo_frame import frame_of_shown
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.photos.photo_bar import PhotoBar
from tests.pad import SEVEN, at, mouse_stroke, send_pen
from tests.said import said

PAPER = Path(__file__).parents[2] / "data" / "paper"
NO_DIGIT = said("No digit found here. Drag the box to one, or change its size.")
TWO_DIGITS = PAPER / "ten-two-digits.png"
PATIENCE_MS = 20_000
LEFT, NONE, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def opened(window: PadWindow, qtbot: QtBot, path: Path) -> Photo:
    window.open_file(path)
    qtbot.waitUntil(lambda: window.page.source == path.name, timeout=PATIENCE_MS)
    return photo_of(window)


def photo_of(window: PadWindow) -> Photo:
    assert window.page.photo is not None
    return window.page.photo


def wait_until_read(window: PadWindow, qtbot: QtBot, digit: int | None) -> None:
    def is_read() -> bool:
        read = None if window.reading is None else window.reading.digit
        return photo_of(window).is_cut and read == digit

    qtbot.waitUntil(is_read, timeout=PATIENCE_MS)


def on_page(window: PadWindow, x: float, y: float) -> tuple[float, float]:
    """Return a place of the photo, in shares of its size, in page units."""
    assert window.page.shown is not None
    frame = frame_of_shown(*window.page.shown.shape[:2])
    return frame.x() + x * frame.width(), frame.y() + y * frame.height()


def wait_until_shown(window: PadWindow, qtbot: QtBot, text: str) -> None:
    """Wait until this is shown as what was read."""

    def is_shown() -> bool:
        return photo_of(window).is_cut and window.reading_view.digit.text() == text

    qtbot.waitUntil(is_shown, timeout=PATIENCE_MS)


def click(window: PadWindow, place: tuple[float, float]) -> None:
    """Click on a place of the photo."""
    QTest.mouseClick(window.canvas, LEFT, NONE, at(window.canvas, on_page(window, *place)))


def drag(window: PadWindow, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag from one place of the photo to another with the mouse."""
    steps = [tuple(np.array(start) + (np.array(end) - start) * k / 6) for k in range(7)]
    mouse_stroke(window.canvas, [on_page(window, *step) for step in steps])


def said_instead(window: PadWindow) -> list[str]:
    """Return what stands where no reading is."""
    labels = window.reading_view.hints.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def write_sideways(path: Path) -> Path:
    """Write a four that lies on its right side, as a camera without a sense of up saves it."""
    with Image.open(PAPER / "four-tilted.png") as image:
        image.rotate(-90, expand=True).save(path)
    return path


def test_a_photo_is_shown_with_what_was_taken_for_ink_and_a_box_around_the_digit(
    window: PadWindow, qtbot: QtBot
) -> None:
    photo = opened(window, qtbot, PAPER / "seven-in-a-box.png")
    assert photo.is_found
    left, top, right, bottom = photo.box
    before = window.canvas.grab().toImage()
    x, y = on_page(window, left, (top + bottom) / 2)
    edge = before.pixelColor(at(window.canvas, (x, y)) * before.devicePixelRatio())
    accent = window.palette().accent().color()
    assert abs(edge.blue() - accent.blue()) + abs(edge.red() - accent.red()) < 60
    assert photo.digit is not None
    ys, xs = np.nonzero(photo.digit)
    height, width = photo.digit.shape
    assert left < xs.min() / width
    assert xs.max() / width < right
    assert top < ys.min() / height
    assert ys.max() / height < bottom


def test_dragging_the_box_to_the_other_digit_reads_that_one(
    window: PadWindow, qtbot: QtBot
) -> None:
    one, zero = sorted(opened(window, qtbot, TWO_DIGITS).places)
    click(window, middle(one))
    wait_until_shown(window, qtbot, "1")
    drag(window, middle(one), middle(zero))
    click(window, middle(zero))
    wait_until_shown(window, qtbot, "0")
    window.pad_actions.undo.trigger()
    window.pad_actions.undo.trigger()
    wait_until_shown(window, qtbot, "1")
    window.pad_actions.redo.trigger()
    window.pad_actions.redo.trigger()
    wait_until_shown(window, qtbot, "0")


def test_a_number_is_read_whole_with_the_box_around_it(window: PadWindow, qtbot: QtBot) -> None:
    one, zero = sorted(opened(window, qtbot, TWO_DIGITS).places)
    wait_until_shown(window, qtbot, "10")
    left, top, right, bottom = photo_of(window).box
    assert left < one[0]
    assert zero[2] < right
    assert top < min(one[1], zero[1])
    assert bottom > max(one[3], zero[3])
    window.pad_actions.one_digit_only.trigger()
    wait_until_shown(window, qtbot, "0")


def test_a_click_on_another_mark_puts_the_box_around_it(window: PadWindow, qtbot: QtBot) -> None:
    one, zero = sorted(opened(window, qtbot, TWO_DIGITS).places)
    wait_until_shown(window, qtbot, "10")
    for place, text in ((one, "1"), (zero, "0")):
        click(window, middle(place))
        wait_until_shown(window, qtbot, text)
        assert photo_of(window).box[0] <= place[0] <= place[2] <= photo_of(window).box[2]


def test_a_corner_changes_the_size_of_the_box(window: PadWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, TWO_DIGITS)
    wait_until_shown(window, qtbot, "10")
    left, top, right, bottom = photo_of(window).box
    drag(window, (right, bottom), (right - 0.05, bottom - 0.1))
    now = photo_of(window).box
    assert now[:2] == (left, top)
    assert now[2] == pytest.approx(right - 0.05, abs=0.01)
    assert now[3] == pytest.approx(bottom - 0.1, abs=0.01)


def test_a_pen_drags_the_box_too(window: PadWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, TWO_DIGITS)
    wait_until_shown(window, qtbot, "10")
    start = middle(photo_of(window).box)
    places = [on_page(window, start[0], start[1] - 0.02 * k) for k in range(5)]
    send_pen(window.canvas, QEvent.Type.TabletPress, places[0], 0.5)
    for place in places[1:]:
        send_pen(window.canvas, QEvent.Type.TabletMove, place, 0.5)
    send_pen(window.canvas, QEvent.Type.TabletRelease, places[-1], 0.0)
    assert middle(photo_of(window).box)[1] == pytest.approx(start[1] - 0.08, abs=0.01)
    assert not window.ink.strokes


def test_arrows_move_the_box_and_are_one_step_of_undo(window: PadWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, TWO_DIGITS)
    wait_until_shown(window, qtbot, "10")
    before = photo_of(window).box
    for _ in range(3):
        QTest.keyClick(window.canvas, Qt.Key.Key_Up)
    moved = photo_of(window).box
    assert moved[1] == pytest.approx(max(0.0, before[1] - 0.03))
    QTest.keyClick(window.canvas, Qt.Key.Key_Left, SHIFT)
    assert photo_of(window).box[2] == pytest.approx(moved[2] - 0.01)
    window.pad_actions.undo.trigger()
    assert photo_of(window).box == before


def test_a_box_without_a_digit_says_so_and_can_be_dragged_on(
    window: PadWindow, qtbot: QtBot
) -> None:
    photo = opened(window, qtbot, PAPER / "four-a-twentieth-of-the-side.jpg")
    x, y = middle(photo.box)
    away = (0.2 if x > 0.5 else 0.8, 0.2 if y > 0.5 else 0.8)
    drag(window, (x, y), away)
    wait_until_read(window, qtbot, None)
    assert window.reading_view.digit.text() == ""
    assert said_instead(window)[0] == NO_DIGIT
    assert len(said_instead(window)) == 1
    drag(window, away, (x, y))
    wait_until_read(window, qtbot, 4)
    assert said_instead(window) == []


def test_a_photo_in_which_nothing_is_found_is_shown(
    window: PadWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    ramp = np.linspace(60, 200, 400, dtype=np.uint8)
    Image.fromarray(np.tile(ramp, (300, 1))).save(tmp_path / "ramp.png")
    photo = opened(window, qtbot, tmp_path / "ramp.png")
    assert not photo.is_found
    assert window.reading is None
    assert not window.page.is_blank


def test_a_page_of_text_shows_what_was_taken_for_ink(
    window: PadWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Image.new("L", (500, 400), 245)
    for line in range(14):
        place, words = (20, 20 + 26 * line), "old roofs and rain on a wide quiet road"
        ImageDraw.Draw(page).text(place, words, fill=30, font=ImageFont.load_default(18))
    page.save(tmp_path / "text.png")
    photo = opened(window, qtbot, tmp_path / "text.png")
    assert not photo.is_found
    assert photo.taken is not None
    assert photo.taken.mean() > 0.02
    assert window.reading is None
    assert said_instead(window)[0] == NO_DIGIT


def test_a_turned_photo_is_read_as_it_lies_then(
    window: PadWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, qtbot, write_sideways(tmp_path / "sideways.png"))
    window.pad_actions.turn_left.trigger()
    wait_until_read(window, qtbot, 4)
    assert window.page.shown is not None
    height, width = window.page.shown.shape[:2]
    with Image.open(PAPER / "four-tilted.png") as image:
        assert (width, height) == image.size
    window.pad_actions.turn_right.trigger()
    window.pad_actions.turn_left.trigger()
    wait_until_read(window, qtbot, 4)
    assert window.undo_stack.undoText() == said("Turn photo")


def test_a_photo_on_its_side_is_offered_to_be_turned(
    window: PadWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, qtbot, write_sideways(tmp_path / "sideways.png"))
    bar = window.findChild(PhotoBar)
    assert bar is not None
    assert bar.offered == 1
    offer = bar.findChild(QToolButton, "turnOffer")
    assert offer is not None
    offer.click()
    wait_until_read(window, qtbot, 4)
    assert bar.offered == 0


def test_a_screen_reader_hears_what_the_arrow_keys_do(window: PadWindow, qtbot: QtBot) -> None:
    before = window.canvas.accessibleDescription()
    opened(window, qtbot, TWO_DIGITS)
    assert window.canvas.accessibleDescription() == said(
        "A photo, with a box around what is read."
        " Arrow keys move the box, with Shift they change its size."
    )
    window.pad_actions.clear.trigger()
    assert window.canvas.accessibleDescription() == before


def test_only_a_photo_can_be_turned(window: PadWindow, qtbot: QtBot) -> None:
    turns = (window.pad_actions.turn_left, window.pad_actions.turn_right)
    bar = window.findChild(PhotoBar)
    assert bar is not None
    mouse_stroke(window.canvas, SEVEN)
    assert not any(action.isEnabled() for action in turns)
    assert not bar.isVisible()
    opened(window, qtbot, TWO_DIGITS)
    assert all(action.isEnabled() for action in turns)
    assert bar.isVisible()


def test_drawing_beside_the_box_and_the_marks_begins_a_new_page(
    window: PadWindow, qtbot: QtBot
) -> None:
    opened(window, qtbot, PAPER / "four-a-twentieth-of-the-side.jpg")
    mouse_stroke(window.canvas, [(20, 20), (20, SIDE - 20), (40, SIDE - 20)])
    assert window.page.photo is None
    assert len(window.ink) == 1
    window.pad_actions.undo.trigger()
    assert photo_of(window).is_found


def test_a_click_beside_the_box_and_the_marks_leaves_the_photo(
    window: PadWindow, qtbot: QtBot
) -> None:
    photo = opened(window, qtbot, PAPER / "five-hard-shadow.png")
    wait_until_read(window, qtbot, 5)
    click(window, (0.02, 0.02))
    assert photo_of(window) is photo
    wait_until_read(window, qtbot, 5)
    window.pad_actions.undo.trigger()
    assert window.page.is_blank, "the click was no step"


def test_a_small_picture_has_no_box(window: PadWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with Image.open(PAPER / "seven-pale-pencil.png") as image:
        image.resize((28, 28)).save(tmp_path / "small.png")
    window.open_file(tmp_path / "small.png")
    qtbot.waitUntil(lambda: window.page.source == "small.png", timeout=PATIENCE_MS)
    assert window.page.photo is None
    assert window.page.picture is not None
