"""View ▸ Inside the network, in the real window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QDockWidget
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.files.paths import bundled_model
from digitpad.core.inside.layer import Kind
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.models import model_file
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading.page import page_of_ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.formatting import clauses
from digitpad.widgets.inside.inside_dock import InsideDock
from digitpad.widgets.inside.layer_column import LayerColumn
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock
from tests.hands import any_ink, my_digit
from tests.model_files import a_model
from tests.pad import BAR, ONE, SEVEN, mouse_stroke
from tests.retraining import one
from tests.said import said, says
from tests.said import written as figure
from tests.tiny_tflite import many_units, sixty_layers
from tests.written_numbers import written

PATIENCE_MS = 20_000


def look_inside(qtbot: QtBot, window: PadWindow) -> InsideDock:
    window.pad_actions.inside.trigger()
    dock = one(window, InsideDock)
    qtbot.waitUntil(lambda: dock.inside.network is not None)
    return dock


def columns(dock: InsideDock) -> list[LayerColumn]:
    return dock.view.row.columns


def follow(qtbot: QtBot, window: PadWindow, dock: InsideDock) -> None:
    """Wait until what is on the pad is shown."""

    def is_shown() -> bool:
        trace, reading = dock.inside.trace, window.reading
        return trace is not None and reading is not None and trace.picture is reading.picture

    qtbot.waitUntil(is_shown)


def use_network(window: PadWindow, tmp_path: Path, name: str, tflite: bytes) -> None:
    """Install a network as a model of its own, and read with it."""
    bundled = model_file.read(bundled_model())
    card = replace(bundled.card, name=name)
    path = tmp_path / f"{name}.digitpad"
    model_file.write(path, replace(bundled, card=card, tflite=tflite))
    ModelLibrary().install(path, Origin.IMPORTED)
    use(window, name)


def use(window: PadWindow, name: str) -> None:
    window.pad_actions.models.trigger()
    one(window, ModelsWindow)._active.use(name)


def test_nothing_of_it_is_there_until_it_is_asked_for(window: PadWindow) -> None:
    assert not window.findChildren(QDockWidget)
    assert window.pad_actions.inside.isCheckable()
    assert window.pad_actions.inside.objectName() == "actionInside"


def test_the_maps_follow_the_stroke(qtbot: QtBot, window: PadWindow, canvas: Canvas) -> None:
    dock = look_inside(qtbot, window)
    traces = []
    dock.inside.traced.connect(lambda: traces.append(dock.inside.trace))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    for x in range(60, 200, 20):
        qtbot.mouseMove(canvas, QPoint(x, 60 + x // 3))
        follow(qtbot, window, dock)
    assert canvas.is_drawing
    assert len(traces) > 3
    grid = columns(dock)[1].grid
    np.testing.assert_array_equal(grid._values, traces[-1].of(grid.layer))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 120))


def test_every_layer_is_named_and_counted(qtbot: QtBot, window: PadWindow) -> None:
    dock = look_inside(qtbot, window)
    names = [column.accessibleName() for column in columns(dock)]
    assert names[:3] == [
        said("The picture"),
        said("Convolution {0}", "5×5"),
        said("Convolution {0}", "3×3"),
    ]
    assert names[9] == "Softmax"
    described = columns(dock)[1].accessibleDescription()
    assert described == clauses(
        (
            said("{0} maps of {1}", 32, "14×14"),
            said("{0} weights", 832),
            said("{0} multiplications for each picture", figure("156,800")),
        )
    )
    assert says(dock.view.facts.text(), "9 layers")
    assert columns(dock)[1].more.text() == said("and {0} more", 16)


def test_a_click_on_a_map_shows_the_sum_that_made_its_strongest_pixel(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    mouse_stroke(canvas, SEVEN)
    follow(qtbot, window, dock)
    column = columns(dock)[2]
    place = column.grid._mosaic.cell(6).center() + QPoint(3, 3)
    qtbot.mouseClick(column.grid, Qt.MouseButton.LeftButton, pos=place)
    assert dock.view.looked_at == (column.layer, 6)
    detail = dock.view.detail
    assert detail.which.value() == 7
    values = dock.inside.trace.of(column.layer)[..., 6]
    assert detail.map.pixel == np.unravel_index(values.argmax(), values.shape)
    largest = figure(f"{values.max():.2f}".replace("-", "−"))
    assert detail.figures.text().splitlines()[-1].endswith(f"= {largest}")
    assert said("{1} ({0} more)", 29, "") in detail.figures.text()
    assert said("{0} (bias)", "") in detail.figures.text()
    field = detail.picture.field
    assert (field.height, field.width) != (28, 28)


def test_the_pixel_under_the_pointer_is_explained(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    mouse_stroke(canvas, SEVEN)
    follow(qtbot, window, dock)
    view = dock.view.detail.map
    qtbot.mouseMove(view, QPoint(5, 5))
    qtbot.mouseMove(view, QPoint(2, 2))
    qtbot.waitUntil(lambda: view.pixel == (0, 0))
    field = dock.view.detail.picture.field
    assert (field.top, field.left) == (0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.pixel == (1, 1)
    assert view.accessibleDescription().startswith(said("Row {0}, column {1}: {2}", 2, 2, ""))


def test_a_map_is_chosen_by_keyboard(qtbot: QtBot, window: PadWindow) -> None:
    dock = look_inside(qtbot, window)
    grid = columns(dock)[3].grid
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(grid, key)
    assert dock.view.looked_at == (grid.layer, 5)
    dock.view.detail.which.setValue(48)
    assert dock.view.looked_at == (grid.layer, 47)
    assert dock.view.looked_at[0] is columns(dock)[3].layer


def test_each_digit_of_a_single_layer_has_its_weights(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    (softmax, *_) = shipped_networks()
    ModelLibrary().install(softmax.path, Origin.IMPORTED)
    dock = look_inside(qtbot, window)
    use(window, softmax.name)
    qtbot.waitUntil(lambda: dock.view.name.text() == softmax.name)
    mouse_stroke(canvas, SEVEN)
    follow(qtbot, window, dock)
    rows = columns(dock)[1].rows
    assert rows.shows_weights
    assert rows.units == list(range(10))
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows._box(7).center())
    assert dock.view.looked_at == (columns(dock)[1].layer, 7)
    assert dock.view.detail.which.value() == 7
    logit = dock.inside.trace.of(columns(dock)[1].layer)[0, 0, 7]
    score = figure(f"{logit:.2f}".replace("-", "−"))
    assert dock.view.detail.figures.text().endswith(f"= {score}")


def test_of_a_large_layer_the_strongest_units_are_named(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    mouse_stroke(canvas, SEVEN)
    follow(qtbot, window, dock)
    column = next(one for one in columns(dock) if one.layer.kind is Kind.DEPTHWISE)
    values = np.abs(dock.inside.trace.of(column.layer).ravel())
    assert column.rows.units == [int(one) for one in np.argsort(-values, kind="stable")[:4]]


def test_of_a_number_the_chosen_digit_is_shown(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    canvas.change_page("Open", page_of_ink(written("47")))
    follow(qtbot, window, dock)
    before = dock.inside.trace.picture
    window.reading_view.digit.mark_requested.emit(0)
    follow(qtbot, window, dock)
    assert dock.inside.trace.picture is not before


def test_a_picture_and_a_blank_page_are_shown_too(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    window.show_picture(picture_of_ink(any_ink(4)), "a picture")
    follow(qtbot, window, dock)
    window.pad_actions.clear.trigger()
    assert dock.inside.trace is None
    assert dock.view.detail.figures.text() == said("Draw a digit to see the sum.")
    mouse_stroke(canvas, ONE)
    follow(qtbot, window, dock)
    assert dock.view.detail.figures.text() != "Draw a digit to see the sum."


def test_the_network_is_shown_without_my_digits(qtbot: QtBot) -> None:
    ink = page_of_ink(any_ink(3)).ink
    alone = Recognizer.from_file(bundled_model()).read(ink).digit
    label = (alone + 1) % 10
    with MyDigits() as digits:
        for taught in (any_ink(3), any_ink(3).fitted(500, 20)):
            digits.add(replace(my_digit(3), ink=taught, label=label))
    window = create([]).window
    qtbot.addWidget(window)
    dock = look_inside(qtbot, window)
    window.canvas.change_page("Open", page_of_ink(any_ink(3)))
    qtbot.waitUntil(lambda: window.reading is not None and window.reading.digit == label)
    for _ in range(2):
        qtbot.waitUntil(lambda: dock.inside.trace is not None and dock.inside.is_current)
        answer = next(one for one in columns(dock) if one.layer.kind is Kind.SOFTMAX)
        assert dock.inside.trace.of(answer.layer).argmax() == alone
        window.findChild(QCheckBox, "myDigitsSwitch").click()  # off, and on again


def test_the_ink_that_decided_is_tinted_on_a_picture(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    window.show_picture(picture_of_ink(any_ink(4)), "a picture")
    dock.view.why.click()
    qtbot.waitUntil(lambda: canvas.tint is not None, timeout=PATIENCE_MS)
    assert (canvas.tint.width(), canvas.tint.height()) == (1000, 1000)
    window.pad_actions.clear.trigger()
    assert canvas.tint is None


def test_a_model_that_is_deleted_while_it_is_shown_makes_way(
    qtbot: QtBot, window: PadWindow, canvas: Canvas, tmp_path: Path
) -> None:
    ModelLibrary().install(a_model(tmp_path / "mine.digitpad", "mine"), Origin.IMPORTED)
    dock = look_inside(qtbot, window)
    use(window, "mine")
    qtbot.waitUntil(lambda: dock.view.name.text() == "mine")
    mouse_stroke(canvas, SEVEN)
    one(window, ModelsWindow)._active.delete("mine")
    qtbot.waitUntil(lambda: dock.view.name.text() == "digitnet")
    follow(qtbot, window, dock)
    mouse_stroke(canvas, BAR)
    follow(qtbot, window, dock)


def test_a_network_of_sixty_layers_is_shown(
    qtbot: QtBot, window: PadWindow, canvas: Canvas, tmp_path: Path
) -> None:
    dock = look_inside(qtbot, window)
    use_network(window, tmp_path, "deep", sixty_layers())
    qtbot.waitUntil(lambda: dock.view.name.text() == "deep")
    mouse_stroke(canvas, SEVEN)
    follow(qtbot, window, dock)
    assert len(columns(dock)) == 61
    dock.view.look_at(columns(dock)[59].layer, 3)
    assert dock.view.detail.figures.text()


def test_of_4096_units_some_are_shown_and_the_rest_is_counted(
    qtbot: QtBot, window: PadWindow, canvas: Canvas, tmp_path: Path
) -> None:
    dock = look_inside(qtbot, window)
    use_network(window, tmp_path, "wide", many_units())
    qtbot.waitUntil(lambda: dock.view.name.text() == "wide")
    mouse_stroke(canvas, SEVEN)
    follow(qtbot, window, dock)
    dense, odd = columns(dock)[1:3]
    assert dense.grid.shown == 64
    assert dense.more.text() == said("and {0} more", figure("4,032"))
    dense.more.click()
    assert dense.grid.shown == 1024
    assert dense.more.text() == said("and {0} more", figure("3,072"))
    dense.more.click()
    assert dense.grid.shown == 64
    assert odd.accessibleName() == "Abs"
    dock.view.look_at(odd.layer, 4095)
    assert dock.view.detail.which.value() == 4096
    assert dock.view.detail.figures.text() == said("How this number came about is not shown.")
    dock.grab()


def test_where_no_pictures_are_it_is_said_what_would_help(qtbot: QtBot, window: PadWindow) -> None:
    dock = look_inside(qtbot, window)
    caption = dock.view.detail.excited.caption
    qtbot.waitUntil(lambda: "MNIST" in caption.text(), timeout=PATIENCE_MS)
    assert dock.view.detail.excited.pictures.count == 0


def test_the_ink_that_decided_is_tinted_on_the_pad(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    mouse_stroke(canvas, SEVEN)
    dock.view.why.click()
    qtbot.waitUntil(lambda: canvas.tint is not None, timeout=PATIENCE_MS)
    left, top, right, bottom = window.ink.bounds
    tint = canvas.tint
    assert tint.contains(left, top)
    assert tint.contains(right, bottom)
    longer = max(right - left, bottom - top)
    assert tint.width() == pytest.approx(longer * 28 / (20 - 2.2))
    assert says(dock.view.legend.text(), "speaks for 7")
    mouse_stroke(canvas, BAR)
    assert canvas.tint is None
    qtbot.waitUntil(lambda: canvas.tint is not None, timeout=PATIENCE_MS)
    dock.view.why.click()
    assert canvas.tint is None
    assert not dock.view.legend.isVisible()


def test_closing_it_unticks_the_action_and_the_network_rests(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = look_inside(qtbot, window)
    dock.close()
    assert not window.pad_actions.inside.isChecked()
    mouse_stroke(canvas, SEVEN)
    assert dock.inside.trace is None
    window.pad_actions.inside.trigger()
    follow(qtbot, window, dock)


def test_beside_the_pad_is_room_for_one(qtbot: QtBot, window: PadWindow) -> None:
    window.resize(900, 620)
    window.pad_actions.compare_networks.trigger()
    dock = look_inside(qtbot, window)
    assert dock.isVisible()
    assert not one(window, ComparisonDock).isVisible()
    assert not window.pad_actions.compare_networks.isChecked()
    dock.close()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 620))


def test_a_window_of_its_own_is_remembered(qtbot: QtBot, window: PadWindow) -> None:
    dock = look_inside(qtbot, window)
    dock.setFloating(True)
    dock.resize(900, 640)
    window.close()
    assert not dock.isVisible()
    again = create([]).window
    qtbot.addWidget(again)
    dock = look_inside(qtbot, again)
    assert dock.isFloating()
    assert dock.size().width() == 900
