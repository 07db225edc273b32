"""The pad's actions: name, icon, shortcut and status tip of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from digitpad.services.language.translate import tr


@dataclass(frozen=True, eq=False)
class Actions:
    """The actions by name; the objectName of ``browse_test_set`` is ``actionBrowseTestSet``."""

    new: QAction
    open: QAction
    save: QAction
    copy: QAction
    copy_reading: QAction
    paste: QAction
    quit: QAction
    undo: QAction
    redo: QAction
    clear: QAction
    split_digit: QAction
    join_digits: QAction
    pen: QAction
    eraser: QAction
    turn_left: QAction
    turn_right: QAction
    previous_drawing: QAction
    next_drawing: QAction
    retrain: QAction
    models: QAction
    go_back: QAction
    browse_test_set: QAction
    compare_networks: QAction
    inside: QAction
    my_digits: QAction
    pen_only: QAction
    side_button_erases: QAction
    announce: QAction
    one_digit_only: QAction
    wide_pad: QAction
    full_screen: QAction
    manual: QAction
    story: QAction
    shortcuts: QAction
    report: QAction
    about: QAction


def make_actions(parent: QWidget) -> Actions:
    """Create all actions on ``parent``, not in any menu yet, without icon and without effect.

    At first the pen is selected, and there is nothing to undo or to redo.

    `icons.draw_icons` draws the icons when they are first shown, so that a menu that is never
    opened does not slow down the start.
    """
    rows = _rows()
    actions = Actions(**{name: _make(parent, name, *row) for name, row in rows.items()})
    tools = QActionGroup(parent)
    for tool in (actions.pen, actions.eraser):
        tool.setCheckable(True)
        tools.addAction(tool)
    actions.pen.setChecked(True)
    for action in _switches(actions):
        action.setCheckable(True)
    actions.manual.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    for action in (actions.undo, actions.redo):
        action.setEnabled(False)
    return actions


def _switches(actions: Actions) -> tuple[QAction, ...]:
    return (
        actions.compare_networks,
        actions.inside,
        actions.one_digit_only,
        actions.wide_pad,
        actions.pen_only,
        actions.side_button_erases,
        actions.announce,
        actions.full_screen,
        actions.story,
    )


def _rows() -> dict[str, tuple[str, str, str | QKeySequence.StandardKey, str]]:
    """Name -> icon, text, shortcut, and one sentence for the status bar."""
    key = QKeySequence.StandardKey

    return {
        "new": ("new", tr("&New page"), key.New, tr("Begin with an empty page")),
        "open": ("open", tr("&Open…"), key.Open, tr("Open a picture or an ink file")),
        "save": ("save", tr("&Save as…"), key.Save, tr("Save as PNG, SVG or NDJSON ink")),
        "copy": ("copy", tr("&Copy"), key.Copy, tr("Copy the page as picture and as ink")),
        "copy_reading": (
            "copy",
            tr("Cop&y reading"),
            "Ctrl+Shift+C",
            tr("Copy what was read, as text"),
        ),
        "paste": ("paste", tr("&Paste"), key.Paste, tr("Paste a picture or ink and read it")),
        "quit": ("quit", tr("&Quit"), "Ctrl+Q", tr("Close DigitPad")),
        "undo": ("undo", tr("&Undo"), key.Undo, tr("Undo the last change")),
        "redo": ("redo", tr("&Redo"), "Ctrl+Shift+Z, Ctrl+Y", tr("Do the undone change again")),
        "clear": ("clear", tr("C&lear"), "Del, Backspace", tr("Clear the page")),
        "split_digit": (
            "",
            tr("&Split digit"),
            "S",
            tr("Cut the chosen digit in two: it is more than one"),
        ),
        "join_digits": (
            "",
            tr("&Join digits"),
            "J",
            tr("Make one digit of the chosen one and the one before it"),
        ),
        "pen": ("pen", tr("&Pen"), "P", tr("Draw")),
        "eraser": ("eraser", tr("&Eraser"), "E", tr("Erase the strokes that you touch")),
        "turn_left": (
            "turn_left",
            tr("Turn le&ft"),
            "Ctrl+L",
            tr("Turn the opened photo a quarter to the left"),
        ),
        "turn_right": (
            "turn_right",
            tr("Turn r&ight"),
            "Ctrl+Shift+L",
            tr("Turn the opened photo a quarter to the right"),
        ),
        "previous_drawing": (
            "previous",
            tr("Pre&vious drawing"),
            "Alt+Left",
            tr("Show the drawing or picture before this one"),
        ),
        "next_drawing": (
            "next",
            tr("Ne&xt drawing"),
            "Alt+Right",
            tr("Show the drawing or picture after this one"),
        ),
        "retrain": ("retrain", tr("&Retrain…"), "Ctrl+R", tr("Train a new model")),
        "models": ("models", tr("&Models…"), "Ctrl+M", tr("Choose, compare and share models")),
        "go_back": (
            "undo",
            tr("Go &back a model"),
            "Ctrl+Shift+M",
            tr("Read with the model that read before this one"),
        ),
        "browse_test_set": (
            "grid",
            tr("&Test set…"),
            "Ctrl+T",
            tr("Look at what the model misreads"),
        ),
        "compare_networks": (
            "",
            tr("&Compare networks"),
            "Ctrl+B",
            tr("Let several networks read the same drawing side by side"),
        ),
        "inside": (
            "",
            tr("&Inside the network"),
            "Ctrl+I",
            tr("Look at what each layer makes of the drawing"),
        ),
        "my_digits": ("mine", tr("My &digits…"), "Ctrl+D", tr("Look through your digits")),
        "pen_only": (
            "",
            tr("Draw with &pen only"),
            "Ctrl+Shift+P",
            tr("Let neither finger nor mouse draw: a hand may rest on the page"),
        ),
        "side_button_erases": (
            "",
            tr("Side &button erases"),
            "Ctrl+Shift+E",
            tr("Erase with the pen while its side button is held"),
        ),
        "announce": (
            "",
            tr("Announce readin&gs"),
            "Ctrl+Shift+A",
            tr("Let a screen reader say what was read at the end of every stroke"),
        ),
        "one_digit_only": (
            "",
            tr("&One digit only"),
            "Ctrl+Shift+O",
            tr("Read everything on the page as one digit, not as a number"),
        ),
        "wide_pad": (
            "",
            tr("&Wide pad"),
            "Ctrl+Shift+W",
            tr("Make the page twice as wide, for long numbers"),
        ),
        "full_screen": (
            "full_screen",
            tr("&Full screen"),
            "F11",
            tr("Use the whole screen, or the window again"),
        ),
        "manual": ("manual", tr("&Manual"), "F1", tr("Read what the program can do")),
        "story": (
            "",
            tr("The s&tory in five steps"),
            "F2",
            tr("Read about five networks, from a single layer on, and see each fail"),
        ),
        "shortcuts": ("keyboard", tr("&Shortcuts"), "Ctrl+F1", tr("Show the keyboard shortcuts")),
        "report": (
            "report",
            tr("&Report a problem…"),
            "Ctrl+Shift+F1",
            tr("Collect what helps to find a cause; nothing is sent"),
        ),
        "about": ("about", tr("&About DigitPad"), "Shift+F1", tr("Show version and model")),
    }


def _keys(shortcut: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    """Return the sequences of ``shortcut``; several are separated by a comma and a space."""
    if isinstance(shortcut, str):
        return [QKeySequence(keys) for keys in shortcut.split(", ")]
    return QKeySequence.keyBindings(shortcut)[:1]


def _make(
    parent: QWidget,
    name: str,
    icon_name: str,
    text: str,
    shortcut: str | QKeySequence.StandardKey,
    sentence: str,
) -> QAction:
    action = QAction(text, parent)
    action.setObjectName("action" + "".join(word.capitalize() for word in name.split("_")))
    action.setProperty("iconName", icon_name)
    action.setShortcuts(_keys(shortcut))
    action.setStatusTip(sentence)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{sentence} ({keys})")
    return action
