"""What others wrote is shown as it is, in every window: no name is taken for HTML."""

from __future__ import annotations

import ast
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

import digitpad
from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.models import model_file
from digitpad.services.browsing.sources import path_source
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog
from tests import sample_digits
from tests.retraining import one, open_window

NAME = "<img src=x><b>x A&B"
_PLAIN = Qt.TextFormat.PlainText


def _texts(widget: QWidget) -> list[str]:
    """What of a widget Qt would take for HTML where it looks like it."""
    found = [widget.toolTip(), *(action.toolTip() for action in widget.actions())]
    if isinstance(widget, QLabel) and widget.textFormat() != _PLAIN:
        found.append(widget.text())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        found += _tips(widget.model())
    return found


def _tips(model: QAbstractItemModel) -> list[str]:
    nowhere, role = QModelIndex(), Qt.ItemDataRole.ToolTipRole
    is_list = isinstance(model, QAbstractListModel)
    cells = [
        model.index(row, column, nowhere)
        for row in range(min(model.rowCount(nowhere), 20))
        for column in range(1 if is_list else model.columnCount(nowhere))
    ]
    return [str(cell.data(role) or "") for cell in cells]


def _shown() -> list[str]:
    return [text for widget in QApplication.allWidgets() for text in _texts(widget)]


def _entries() -> list[str]:
    """What is on buttons and in menus, where a single & is not shown."""
    widgets = QApplication.allWidgets()
    buttons = [widget.text() for widget in widgets if isinstance(widget, QAbstractButton)]
    return buttons + [action.text() for widget in widgets for action in widget.actions()]


@pytest.mark.skipif(os.name == "nt", reason="no file has such a name there")
def test_no_name_is_taken_for_html_in_any_window(qtbot: QtBot, tmp_path: Path) -> None:
    whole = model_file.read(bundled_model(), with_keras=True)
    card = replace(
        whole.card, name=NAME, recipe=NAME, notes=NAME, created=NAME, data={NAME: NAME},
        libraries={NAME: NAME}, config={"seed": NAME},
    )  # fmt: skip
    made = tmp_path / f"{NAME}.digitpad"
    model_file.write(made, replace(whole, card=card))
    library = ModelLibrary()
    library.use(library.install(made, Origin.IMPORTED, NAME).id)
    (library.folder / f"{NAME}.digitpad").write_bytes(b"damaged")
    folder = tmp_path / NAME
    folder.mkdir()
    sample_digits.write_mnist(folder, training=20, test=40)

    window = open_window(qtbot)
    for action in ("models", "my_digits", "browse_test_set", "retrain", "about"):
        getattr(window.pad_actions, action).trigger()
    window.open_file(tmp_path / f"{NAME}.png")
    qtbot.waitUntil(lambda: NAME in window.message.text)
    browser = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "browserWindow")
    with qtbot.waitSignal(browser.browsing.scored_changed, timeout=30_000):  # type: ignore[attr-defined]
        browser.open(path_source(folder))  # type: ignore[attr-defined]
    one(window, ChoosingDialog).add_source(folder)
    window.models_menu.aboutToShow.emit()
    shown = _shown()
    assert any("&lt;img src=x&gt;" in text for text in shown)
    assert [text for text in shown if "<img" in text] == []
    entries = _entries()
    assert sum("A&&B" in text for text in entries) >= 3
    assert [text for text in entries if "A&B" in text] == []


def test_every_label_says_whether_it_is_html() -> None:
    silent = [
        f"{path.name}:{node.lineno}"
        for path in Path(digitpad.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "QLabel"
        and not any(keyword.arg == "textFormat" for keyword in node.keywords)
    ]
    assert silent == []
