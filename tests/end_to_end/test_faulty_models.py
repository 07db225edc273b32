"""Models that are wrong in a way that only shows when they are used: a sentence, and no crash."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad import app
from digitpad.core.files.paths import bundled_model
from digitpad.core.library.model_library import ModelLibrary
from tests.pad import SEVEN, mouse_stroke

DATA = Path(__file__).parents[1] / "data"


def test_a_network_that_fails_while_it_reads_is_said_and_the_pad_goes_on(qtbot: QtBot) -> None:
    built = app.create([], model=DATA / "fails-in-invoke.digitpad")
    qtbot.addWidget(built.window)
    for _ in range(2):
        mouse_stroke(built.window.canvas, SEVEN)
    assert "LiteRT cannot run this model: " in built.window.message.text
    assert built.window.reading is None
    assert len(built.window.ink) == 2


@pytest.mark.parametrize("accuracy", ["1" + "0" * 400, "1e400", "NaN", "-7"])
def test_a_number_that_cannot_be_keeps_nobody_out(
    qtbot: QtBot, own_folders: Path, accuracy: str
) -> None:
    """Once this killed the window where it was shown, and every later start."""
    models = own_folders / "models"
    models.mkdir(parents=True)
    with (
        zipfile.ZipFile(bundled_model()) as whole,
        zipfile.ZipFile(models / "mine.digitpad", "w") as changed,
    ):
        for name in whole.namelist():
            data = whole.read(name)
            if name == "card.json":
                kept, found, rest = data.partition(b'"mnist_test_accuracy": ')
                data = kept + found + accuracy.encode() + b"," + rest.partition(b",")[2]
            changed.writestr(name, data)
    (models / "library.json").write_text('{"active": "mine"}')
    built = app.create([])
    qtbot.addWidget(built.window)
    said = "that cannot be. The bundled model reads instead."
    qtbot.waitUntil(lambda: said in built.window.message.text)
    shutil.copy(models / "mine.digitpad", own_folders / "given.digitpad")
    built.window.open_file(own_folders / "given.digitpad")
    qtbot.waitUntil(lambda: "given.digitpad: its card has a" in built.window.message.text)
    built.window.pad_actions.models.trigger()
    assert [model.id for model in ModelLibrary().models()] == ["bundled", "mine"]
