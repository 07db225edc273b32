"""The browser's actions: name, text, shortcut and status tip of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import without_access_key


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
        true_digit=_for_digits(window, "trueDigit", tr("Show every &{0}"), "{0}"),
        read_digit=_for_digits(window, "readDigit", tr("Show all read as &{0}"), "Alt+{0}"),
        relabel=_for_digits(window, "relabel", tr("It is a &{0}"), "Ctrl+{0}"),
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
        "misread": (tr("&Misread"), "M", tr("Only what was misread")),
        "right": (tr("&Right"), "R", tr("Only what was read right")),
        "unsure": (tr("&Unsure"), "U", tr("Only readings with less than 90 % confidence")),
        "disputed": (tr("&Disputed"), "D", tr("Only pictures whose label people dispute")),
        "annotated": (tr("M&y labels"), "I", tr("Only what you have labelled, marked or tagged")),
        "everything": (tr("Show &everything"), "Esc", tr("Show all pictures again")),
        "shuffle": (tr("&Shuffle"), "S", tr("Show them in a new random order")),
        "larger": (tr("&Larger pictures"), "Ctrl++", tr("Make the pictures larger")),
        "smaller": (tr("Smaller p&ictures"), "Ctrl+-", tr("Make the pictures smaller")),
        "why": (tr("&Which ink decided"), "W", tr("Show which ink made it read so")),
        "undo": (tr("&Undo"), "Ctrl+Z", tr("Undo your last label, mark or tag")),
        "redo": (tr("&Redo"), "Ctrl+Shift+Z", tr("Redo your last label, mark or tag")),
        "copy": (tr("&Copy"), "Ctrl+C", tr("Copy the selected pictures as a sheet and a table")),
        "select_all": (tr("Select &all"), "Ctrl+A", tr("Select all pictures that are shown")),
        "mislabelled": (tr("&Mislabelled"), "X", tr("Mark the label as wrong, or take it back")),
        "unlabel": (tr("Take &your label back"), "Ctrl+Backspace", tr("Go by the set's label")),
        "tag": (tr("&Tag…"), "T", tr("Give the selected pictures a tag, or take it away")),
        "learn": (tr("&Learn from these…"), "L", tr("Use them in the next retraining")),
        "to_pad": (tr("Send to the &pad"), "P", tr("Look at the picture on the pad")),
        "strokes_to_pad": (
            tr("Send to the pad as &strokes"),
            "Shift+P",
            tr("Trace the picture, so that you can change a stroke and try again"),
        ),
        "export_csv": (
            tr("As a &table (CSV)…"),
            "Ctrl+Shift+T",
            tr("Export as a table, one line for each picture"),
        ),
        "export_pictures": (
            tr("As &PNG files…"),
            "Ctrl+Shift+P",
            tr("Export as a folder of PNG files"),
        ),
        "export_sheet": (
            tr("As one contact &sheet…"),
            "Ctrl+S",
            tr("Export as one large picture with titles"),
        ),
        "compare": (tr("&Compare with a model…"), "C", tr("See what another model reads")),
        "open_file": (tr("Open a &file…"), "Ctrl+O", tr("Browse the set in a file")),
        "open_folder": (tr("Open a f&older…"), "Ctrl+Shift+O", tr("Browse a folder's set")),
        "keys": (tr("&Shortcuts"), "Ctrl+F1", tr("Show the keyboard shortcuts")),
        "close": (tr("&Close"), "Ctrl+W", tr("Close the browser")),
    }


def _for_digits(window: QMainWindow, name: str, text: str, key: str) -> tuple[QAction, ...]:
    def made(digit: int) -> QAction:
        said = text.format(digit)
        return _make(window, f"{name}{digit}", said, key.format(digit), without_access_key(said))

    return tuple(map(made, range(10)))


def _make(window: QMainWindow, name: str, text: str, shortcut: str, sentence: str) -> QAction:
    action = QAction(text, window)
    action.setObjectName("browse" + "".join(word.capitalize() for word in name.split("_")))
    action.setShortcut(QKeySequence(shortcut))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{sentence} ({keys})")
    action.setStatusTip(sentence)
    window.addAction(action)
    return action
