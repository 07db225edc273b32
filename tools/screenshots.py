"""Make the still pictures of the program, each in light and in dark.

python -m tools.screenshots                 those of the README, into docs/images
python -m tools.screenshots FOLDER          the same, elsewhere
python -m tools.screenshots FOLDER all      also empty, small, wide, with a message, …
python -m tools.screenshots FOLDER NAME…    these

They show the real program with real pens, MNIST and a real training: `tools.stage` says where data
is looked for. Those of the README take a minute or two, most of it for the training.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.stage import (
    IMAGES,
    LOOKS,
    ROOT,
    choose,
    draw,
    drawing,
    drawings,
    find,
    open_program,
    part,
    picture_of,
    press,
    program,
    rest,
    run_apart,
    wait,
    with_palette,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from digitpad.core.ink.ink import Ink

DOUBTFUL = "pendigits/18/17"
"""An eight whose loop stays open, drawn by a hand that the network has not seen."""
DISPUTED = "pendigits/26/213"
"""A nine that the simpler networks take for a three."""
NUMBER = "2604"
PHOTO = "seven-on-a-sheet-on-a-desk.jpg"
HAND, TAUGHT = "pendigits/20/", 48
"""Whose digits are taught for the picture of My digits, and how many."""
CORRECTED = 22
"""Where in that list stands one that was misread."""
WHOLE_ROWS_PX = 615
"""A height of that window which cuts no drawing in two."""
SEEN_MAP = 8
"""Of the first convolution."""
RECIPE, EPOCHS, SEEN_EPOCH = "mlp-512", 15, 10
"""What is trained for the picture of a training, and when it is taken."""
Shoot = Callable[["QWidget", str], None]


@dataclass(frozen=True)
class Scene:
    """Something to be seen in the program."""

    play: Callable[[Shoot], None]
    scale: int = 1
    in_readme: bool = False


def pad(shoot: Shoot, width: int = 1080, height: int = 690, ink: str = DOUBTFUL) -> None:
    window = open_program(width, height).window
    if ink:
        draw(drawing(ink))
    shoot(window, "")


def number(shoot: Shoot) -> None:
    """A number of one hand, of which a digit before the last is chosen."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    open_program()
    draw(side_by_side(HAND, NUMBER))
    canvas = part("canvas")
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    wait(lambda: says("teachingLine", "✓"), "my digits")
    shoot(program().activeWindow() or canvas.window(), "")


def side_by_side(hand: str, number: str) -> Ink:
    """Return a number made of single digits of one writer, with room between them."""
    from digitpad.core.ink.ink import Ink

    digits = {digit: ink for ink, digit in drawings(lambda key: key.startswith(hand))}
    strokes, x = [], 0.0
    for digit in number:
        left, top, right, bottom = digits[digit].bounds
        placed = digits[digit].moved(x - left, -bottom)
        strokes += placed.strokes
        x += right - left + 0.3 * (bottom - top)
    return Ink(tuple(strokes))


def photo(shoot: Shoot) -> None:
    """A sheet on a desk: what was taken for ink, and the box that a hand may put elsewhere."""
    window = open_program().window
    path = ROOT / "tests" / "data" / "paper" / PHOTO
    window.open_file(path)
    wait(lambda: window.page.source == path.name, "the photo")
    shoot(window, "")


def comparison(shoot: Shoot) -> None:
    """Four networks read one drawing and disagree, on a laptop's screen."""
    window = open_program().window
    choose("actionCompareNetworks")
    dock_beside_pad(window, "compareNetworks")
    draw(drawing(DISPUTED))
    wait(lambda: says("agreement", "They disagree"), "all networks")
    shoot(window, "")


def inside(shoot: Shoot) -> None:
    """A map of the network that reads, with the sum that made a pixel of it."""
    from PySide6.QtWidgets import QSpinBox

    window = open_program().window
    choose("actionInside")
    dock_beside_pad(window, "insideNetwork")
    draw(drawing(DOUBTFUL))
    press("whichInk")
    wait(lambda: find("inkLegend") is not None, "which ink decided")
    wait(lambda: says("excitedCaption", "Of "), "the pictures that excite the map most")
    which = part("whichMap")
    assert isinstance(which, QSpinBox)
    which.setValue(SEEN_MAP)
    shoot(window, "")


def dock_beside_pad(window: QWidget, name: str) -> None:
    """Dock what floats, as on any screen that is wider than the one off screen: a laptop's."""
    from PySide6.QtWidgets import QDockWidget

    dock = part(name)
    assert isinstance(dock, QDockWidget)
    dock.setFloating(False)
    window.resize(1366, 718)
    rest(300)


def with_message(shoot: Shoot) -> None:
    window = open_program().window
    draw(drawing(DOUBTFUL))
    window.open_file(Path("holiday.png"))
    shoot(window, "")


def dialog(shoot: Shoot, action: str, name: str) -> None:
    open_program()
    choose(action)
    shoot(part(name), "")


def browser(shoot: Shoot, width: int = 1240, height: int = 800) -> None:
    """What is misread of MNIST's test set, and which ink made one of the readings."""
    from PySide6.QtWidgets import QCheckBox, QListView

    app = open_program()
    choose("actionBrowseTestSet")
    shown = part("browserWindow")
    shown.resize(width, height)
    grid = part("pictureGrid")
    assert isinstance(grid, QListView)
    model = grid.model()
    wait(lambda: model.rowCount() > 0, "the scored test set")
    everything = model.rowCount()
    press_pill(shown, "Misread")
    wait(lambda: model.rowCount() < everything, "only what is misread")
    grid.setCurrentIndex(model.index(min(14, model.rowCount() - 1), 0))
    part("detail").findChild(QCheckBox).setChecked(True)
    picture = part("pictureView")
    wait(lambda: getattr(picture, "evidence", None) is not None, "which ink decided")
    shoot(shown, "")
    app.window.close()


def press_pill(window: QWidget, text: str) -> None:
    """Press the button above the grid that says so."""
    from PySide6.QtWidgets import QToolButton

    buttons = window.findChildren(QToolButton)
    next(one for one in buttons if one.text().replace("&", "") == text).click()


def my_digits(shoot: Shoot) -> None:
    """Digits of one hand, taught on the pad as a person teaches them."""
    from PySide6.QtWidgets import QLabel, QListView

    open_program()
    of_hand = list(drawings(lambda key: key.startswith(HAND)))[:TAUGHT]
    reading = part("reading")
    assert isinstance(reading, QLabel)
    for ink, digit in of_hand:
        choose("actionNew")
        draw(ink)
        name = "right" if reading.text() == digit else f"itWas{digit}"
        press(name)
        rest()
        line = find("teachingLine")
        if isinstance(line, QLabel) and "Keep it as" in line.text():
            press(name)  # asked back, since the reading is sure: pressed again
    choose("actionMyDigits")
    shown, grid = part("myDigitsWindow"), part("myDigitsGrid")
    assert isinstance(grid, QListView)
    wait(lambda: grid.model().rowCount() == len(of_hand), "all that was taught")
    grid.setCurrentIndex(grid.model().index(CORRECTED, 0))
    shown.resize(shown.width(), WHOLE_ROWS_PX)
    shoot(shown, "")


def retrain(shoot: Shoot) -> None:
    """A training that is being watched beside the pad, on a laptop's screen."""
    window = open_program().window
    draw(drawing(DOUBTFUL))
    start_training(EPOCHS)
    dock_beside_pad(window, "trainingDock")
    wait(lambda: says("headline", f"Epoch {SEEN_EPOCH} "), f"epoch {SEEN_EPOCH}")
    shoot(window, "")
    press("cancel")
    wait(lambda: find("headline") is None, "the worker's end")


def before_and_after(shoot: Shoot) -> None:
    """Choosing, the new network beside the current one, and a worker that was killed."""
    open_program()
    shoot(start_training(1, leave_open=True), "choosing")
    press("start")
    wait(lambda: find("useNew") is not None, "the new network")
    wait(lambda: not says("resultDetails", "Comparing"), "its comparison")
    shoot(part("trainingDock"), "result")
    press("useNew")
    start_training(2)
    wait(lambda: says("headline", "Epoch 1 "), "the first epoch")
    kill_worker()
    part("failureHeadline")
    shoot(part("trainingDock"), "failing")


def start_training(epochs: int, *, leave_open: bool = False) -> QWidget:
    """Choose a training in the dialog, and start it unless the dialog is to stay."""
    from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

    choose("actionRetrain")
    dialog = part("choosingDialog")
    recipe = dialog.findChild(QComboBox, "recipe")
    recipe.setCurrentIndex(recipe.findData(RECIPE))
    dialog.findChild(QLineEdit, "epochs").setText(str(epochs))
    device = dialog.findChild(QLabel, "device")
    wait(lambda: not device.text().startswith("Looking"), "the devices")
    if not leave_open:
        press("start")
    return dialog


def says(name: str, beginning: str) -> bool:
    """Return whether the label of that objectName is to be seen and begins so."""
    from PySide6.QtWidgets import QLabel

    label = find(name)
    return isinstance(label, QLabel) and label.text().startswith(beginning)


def kill_worker() -> None:
    """End the training as a system that is out of memory does."""
    from PySide6.QtCore import QProcess

    children = [one for top in program().topLevelWidgets() for one in top.findChildren(QProcess)]
    for child in children:
        if child.processId():
            os.kill(child.processId(), signal.SIGKILL)


SCENES = {
    "pad": Scene(pad, 2, in_readme=True),
    "browser": Scene(browser, 2, in_readme=True),
    "retrain": Scene(retrain, 2, in_readme=True),
    "my-digits": Scene(my_digits, 2, in_readme=True),
    "training": Scene(before_and_after, 2),
    "number": Scene(number, 2, in_readme=True),
    "photo": Scene(photo, 2, in_readme=True),
    "inside": Scene(inside, 2, in_readme=True),
    "comparison": Scene(comparison, 2, in_readme=True),
    "empty": Scene(lambda shoot: pad(shoot, ink="")),
    "one-x": Scene(pad),
    "small": Scene(lambda shoot: pad(shoot, 1, 1)),
    "large": Scene(lambda shoot: pad(shoot, 1900, 1050)),
    "tall": Scene(lambda shoot: pad(shoot, 700, 1000)),
    "wide": Scene(lambda shoot: pad(shoot, 1600, 600)),
    "browser-small": Scene(lambda shoot: browser(shoot, 1, 1)),
    "message": Scene(with_message),
    "about": Scene(lambda shoot: dialog(shoot, "actionAbout", "aboutDialog")),
    "shortcuts": Scene(lambda shoot: dialog(shoot, "actionShortcuts", "shortcutsDialog")),
}


def play(folder: Path, name: str) -> None:
    """Play one scene and write its pictures: NAME-light.png, NAME-PART-dark.png, …"""

    def shoot(widget: QWidget, part_name: str) -> None:
        for look in LOOKS:
            choose(f"actionAppearance{look.capitalize()}")
            rest()
            stem = "-".join(filter(None, (name, part_name, look)))
            with_palette([picture_of(widget)], 256)[0].save(folder / f"{stem}.png", optimize=True)

    SCENES[name].play(shoot)


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--play"]:
        play(Path(arguments[1]), arguments[2])
        return
    folder = Path(arguments[0]).resolve() if arguments else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    names = arguments[1:] or [name for name, scene in SCENES.items() if scene.in_readme]
    names = list(SCENES) if names == ["all"] else names
    if unknown := [name for name in names if name not in SCENES]:
        sys.exit(f"There is no picture {unknown[0]}; there are {', '.join(SCENES)}.")
    for name in names:
        run_apart("tools.screenshots", "--play", str(folder), name, scale=SCENES[name].scale)


if __name__ == "__main__":
    main(sys.argv[1:])
