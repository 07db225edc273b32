"""The browser's actions: name, text, shortcut and status tip of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow


@dataclass(frozen=True)
class BrowserActions:
    """The actions by name, and lists of those that exist for each digit."""

    misread: QAction
    right: QAction
    unsure: QAction
    disputed: QAction
    annotated: QAction
    everything: QAction
    shuffle: QAction
    larger: QAction
    smaller: QAction
    why: QAction
    undo: QAction
    redo: QAction
    copy: QAction
    select_all: QAction
    mislabelled: QAction
    unlabel: QAction
    tag: QAction
    learn: QAction
    to_pad: QAction
    strokes_to_pad: QAction
    export_csv: QAction
    export_pictures: QAction
    export_sheet: QAction
    compare: QAction
    open_file: QAction
    open_folder: QAction
    keys: QAction
    close: QAction
    true_digit: tuple[QAction, ...]
    read_digit: tuple[QAction, ...]
    relabel: tuple[QAction, ...]
    with_pictures: QActionGroup
    """The actions that need pictures on the screen, to be disabled together."""

    @property
    def conditions(self) -> tuple[QAction, ...]:
        """The checkable actions of the filter bar."""
        return (self.misread, self.right, self.unsure, self.disputed, self.annotated)

    @property
    def about_pictures(self) -> tuple[QAction, ...]:
        """The actions that need a selected picture."""
        return (
            *(self.copy, self.mislabelled, self.unlabel, self.tag, self.learn),
            *(self.to_pad, self.strokes_to_pad, *self.relabel),
        )


def make_browser_actions(window: QMainWindow) -> BrowserActions:
    """Create all actions on ``window``, without effect."""
    made = {name: _make(window, name, *row) for name, row in _rows().items()}
    for name in ("misread", "right", "unsure", "disputed", "annotated", "why"):
        made[name].setCheckable(True)
    actions = BrowserActions(
        **made,
        true_digit=_for_digits(window, "trueDigit", _tr("Show every &{0}"), "{0}"),
        read_digit=_for_digits(window, "readDigit", _tr("Show all read as &{0}"), "Alt+{0}"),
        relabel=_for_digits(window, "relabel", _tr("It is a &{0}"), "Ctrl+{0}"),
        with_pictures=QActionGroup(window),
    )
    always = {"open_file", "open_folder", "keys", "close"}
    grouped = [action for name, action in made.items() if name not in always]
    actions.with_pictures.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
    for action in (*grouped, *actions.true_digit, *actions.read_digit, *actions.relabel):
        actions.with_pictures.addAction(action)
    return actions


def _rows() -> dict[str, tuple[str, str, str]]:
    """Name -> text, shortcut, status tip."""
    return {
        "misread": (_tr("&Misread"), "M", _tr("Only what was misread")),
        "right": (_tr("&Right"), "R", _tr("Only what was read right")),
        "unsure": (_tr("&Unsure"), "U", _tr("Only readings with less than 90 % confidence")),
        "disputed": (_tr("&Disputed"), "D", _tr("Only pictures whose label people dispute")),
        "annotated": (_tr("M&y labels"), "I", _tr("Only what you have labelled, marked or tagged")),
        "everything": (_tr("Show &everything"), "Esc", _tr("Show all pictures again")),
        "shuffle": (_tr("&Shuffle"), "S", _tr("Show them in a new random order")),
        "larger": (_tr("&Larger pictures"), "Ctrl++", _tr("Make the pictures larger")),
        "smaller": (_tr("S&maller pictures"), "Ctrl+-", _tr("Make the pictures smaller")),
        "why": (_tr("&Which ink decided"), "W", _tr("Show which ink made it read so")),
        "undo": (_tr("&Undo"), "Ctrl+Z", _tr("Undo your last label, mark or tag")),
        "redo": (_tr("&Redo"), "Ctrl+Shift+Z", _tr("Redo your last label, mark or tag")),
        "copy": (_tr("&Copy"), "Ctrl+C", _tr("Copy the selected pictures as a sheet and a table")),
        "select_all": (_tr("Select &all"), "Ctrl+A", _tr("Select all pictures that are shown")),
        "mislabelled": (_tr("&Mislabelled"), "X", _tr("Mark the label as wrong, or take it back")),
        "unlabel": (_tr("Take &your label back"), "Ctrl+Backspace", _tr("Go by the set's label")),
        "tag": (_tr("&Tag…"), "T", _tr("Give the selected pictures a tag, or take it away")),
        "learn": (_tr("&Learn from these…"), "L", _tr("Use them in the next retraining")),
        "to_pad": (_tr("Send to the &pad"), "P", _tr("Look at the picture on the pad")),
        "strokes_to_pad": (
            _tr("Send to the pad as &strokes"),
            "Shift+P",
            _tr("Trace the picture, so that you can change a stroke and try again"),
        ),
        "export_csv": (
            _tr("As a &table (CSV)…"),
            "Ctrl+Shift+T",
            _tr("Export as a table, one line for each picture"),
        ),
        "export_pictures": (
            _tr("As &PNG files…"),
            "Ctrl+Shift+P",
            _tr("Export as a folder of PNG files"),
        ),
        "export_sheet": (
            _tr("As one contact &sheet…"),
            "Ctrl+S",
            _tr("Export as one large picture with titles"),
        ),
        "compare": (_tr("&Compare with a model…"), "C", _tr("See what another model reads")),
        "open_file": (_tr("Open a &file…"), "Ctrl+O", _tr("Browse the set in a file")),
        "open_folder": (_tr("Open a f&older…"), "Ctrl+Shift+O", _tr("Browse a folder's set")),
        "keys": (_tr("&Shortcuts"), "Ctrl+F1", _tr("Show the keyboard shortcuts")),
        "close": (_tr("&Close"), "Ctrl+W", _tr("Close the browser")),
    }


def _for_digits(window: QMainWindow, name: str, text: str, key: str) -> tuple[QAction, ...]:
    sentence = text.replace("&", "")
    return tuple(
        _make(window, f"{name}{digit}", text.format(digit), key.format(digit), sentence)
        for digit in range(10)
    )


def _make(window: QMainWindow, name: str, text: str, shortcut: str, sentence: str) -> QAction:
    action = QAction(text, window)
    action.setObjectName("browse" + "".join(word.capitalize() for word in name.split("_")))
    action.setShortcut(QKeySequence(shortcut))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{sentence} ({keys})")
    action.setStatusTip(sentence)
    window.addAction(action)
    return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("BrowserActions", text)
