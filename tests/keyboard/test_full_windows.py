"""The windows with something in them: a browsed set, and digits of one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.browser.browser_window import BrowserWindow
from digitpad.widgets.common.accessibility.focus_ring import show_focus
from tests import sample_digits
from tests.browser_window import opened
from tests.hands import my_digit
from tests.keyboard.all_windows import bring_into_view, reached_by_tab
from tests.keyboard.test_focus_ring import ring_px
from tests.keyboard.test_shortcuts import keys_of
from tests.keyboard.test_tab_order import check_order, walked
from tests.my_digits_window import grid_of, shown
from tests.my_digits_window import opened as opened_digits


@pytest.fixture(params=["browser", "my_digits"])
def full(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[QWidget]:
    show_focus(qapp)
    yield from (_browser if request.param == "browser" else _my_digits)(qtbot, tmp_path)


def _browser(qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    window = BrowserWindow(bundled_model())
    with qtbot.waitActive(window):
        window.show()
    opened(qtbot, window, sample_digits.write_mnist(folder / "set", training=20, test=60))
    window.parts.grid.setCurrentIndex(window.parts.pictures.index(0))
    yield window
    window.close()


def _my_digits(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    for service in opened_digits(qtbot):
        window = _with_digits(qtbot, service)
        yield window


def _with_digits(qtbot: QtBot, service: MyDigitsService) -> QWidget:
    for seed in range(3):
        service.teach(my_digit(seed), None)
    window = shown(qtbot, service)
    qtbot.waitUntil(lambda: grid_of(window).model().rowCount() == 3)
    return window


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_ring_is_seen(full: QWidget, look: Callable[[str], None], appearance: str) -> None:
    look(appearance)
    for control in reached_by_tab(full):
        if control.isVisible() and control.isEnabled():
            bring_into_view(control)
            assert ring_px(full, control) >= control.width() + control.height(), control


def test_tab_follows_the_order_of_reading(full: QWidget) -> None:
    check_order(walked(full), full)


def test_no_key_is_taken_twice(full: QWidget) -> None:
    assert not {keys: what for keys, what in keys_of(full).items() if len(what) > 1}
