"""A fault in what Qt calls is one sentence in the window, one entry in the log, and no crash."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.core.files import fault_log
from tests.said import said

_WINDOW = """
import sys
from PySide6.QtCore import QAbstractListModel, QStringListModel, QTimer
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate
from digitpad import app

__name__ = "digitpad.faulty"  # guarded as the program's own classes are
fails = sys.argv[1]

def fail(place):
    if fails == place:
        raise OverflowError(f"a fault in {place}")

class Delegate(QStyledItemDelegate):
    def paint(self, painter, option, index):
        painter.save()
        fail("paint")
        super().paint(painter, option, index)
        painter.restore()

    def sizeHint(self, option, index):
        fail("sizeHint")
        return super().sizeHint(option, index)

class Model(QStringListModel):
    def data(self, index, role=0):
        fail("data")
        return super().data(index, role)

class BareModel(QAbstractListModel):
    def rowCount(self, parent=None):
        fail("rowCount of a bare model")
        return 2

    def data(self, index, role=0):
        fail("data of a bare model")
        return None

class View(QListView):
    def event(self, event):
        fail("event")
        return super().event(event)

    def changeEvent(self, event):
        fail("changeEvent")

    def paintEvent(self, event):
        if fails == "paintEvent":
            painter = QPainter(self.viewport())
            painter.save()
            fail("paintEvent")
        super().paintEvent(event)

built = app.create([])
model = BareModel() if fails.endswith("of a bare model") else Model(["a", "b"])
view = View()
view.setModel(model)
delegate = Delegate()
view.setItemDelegate(delegate)
view.show()
view.setFont(QFont("Sans", 20))
view.grab()
QTimer.singleShot(0, lambda: fail("a slot"))
QTimer.singleShot(200, built.qt.quit)
built.qt.exec()
print(built.window.message.text)
"""


@pytest.mark.parametrize(
    "place",
    [
        "paint", "sizeHint", "data", "event", "changeEvent", "paintEvent", "a slot",
        "data of a bare model", "rowCount of a bare model",
    ],
)  # fmt: skip
def test_a_fault_ends_in_one_sentence(own_folders: Path, place: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _WINDOW, place], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == said(
        "This broke off because of a fault in DigitPad: {cause}",
        cause=f"OverflowError: a fault in {place}",
    )
    written = fault_log.log_path().read_text()
    assert fault_log.log_path().parent == own_folders
    assert written.rstrip().endswith(f"OverflowError: a fault in {place}")
