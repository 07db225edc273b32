"""Models… ▸ Export: the parts of a model's file at once, conversions by the real worker."""

from __future__ import annotations

import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import BUNDLED, Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.models import model_file
from digitpad.widgets.models.busy_bar import BusyBar
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from tests.retraining import one, open_window, press
from tests.said import said, says
from tests.widgets.models.test_models_window import export, models_of, trouble

WAITS = (sys.executable, "-c", "import sys; sys.stdin.read(); __import__('time').sleep(600)")


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    return open_window(qtbot)


@pytest.fixture
def models(window: PadWindow) -> ModelsWindow:
    shown = models_of(window)
    shown.select(BUNDLED)
    return shown


def choose(models: ModelsWindow, form: str, path: Path) -> None:
    export(models, form)
    dialog = one(models, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.done(0)


def test_the_parts_of_the_file_are_written_at_once(models: ModelsWindow, tmp_path: Path) -> None:
    model = model_file.read(bundled_model(), with_keras=True)
    for form, part in (("litert", model.tflite), ("keras", model.keras)):
        path = tmp_path / f"out-{form}"
        models.exports.write(models.current, form, path)
        assert path.read_bytes() == part
        assert trouble(models) == said(f"Exported to {path}.")


def test_the_worker_makes_what_the_file_does_not_hold(
    qtbot: QtBot, models: ModelsWindow, tmp_path: Path
) -> None:
    pytest.importorskip("tensorflow", reason="it makes what is exported")
    path = tmp_path / "out.h5"
    with qtbot.waitSignal(models.exports.exported, timeout=120_000):
        choose(models, "h5", path)
        assert "out.h5" in models.findChild(BusyBar, "exportBar")._words.text()
    assert path.read_bytes().startswith(b"\x89HDF")
    assert trouble(models) == said(f"Exported to {path}.")
    assert models.findChild(BusyBar, "exportBar").isHidden()


@pytest.mark.skipif(bool(find_spec("tf2onnx")), reason="ONNX can be written here")
def test_what_the_worker_refuses_is_said(
    qtbot: QtBot, models: ModelsWindow, tmp_path: Path
) -> None:
    pytest.importorskip("keras", reason="without it no worker is asked")
    with qtbot.waitSignal(models.exports.failed, timeout=60_000):
        models.exports.write(models.current, "onnx", tmp_path / "out.onnx")
    assert says(trouble(models), "ONNX needs two more packages")
    assert not list(tmp_path.glob("out*"))


def test_a_conversion_is_cancelled_without_a_word(models: ModelsWindow, tmp_path: Path) -> None:
    models.exports.exporting._worker = WAITS
    models.exports.write(models.current, "h5", tmp_path / "out.h5")
    assert models.exports.exporting.under_way == tmp_path / "out.h5"
    press(models, "cancelExport")
    assert models.exports.exporting.under_way is None
    assert models.exports.bar.isHidden()
    assert trouble(models) == ""


def test_a_worker_that_dies_is_said(qtbot: QtBot, models: ModelsWindow, tmp_path: Path) -> None:
    models.exports.exporting._worker = (sys.executable, "-c", "import os; os.abort()")
    with qtbot.waitSignal(models.exports.failed, timeout=30_000):
        models.exports.write(models.current, "h5", tmp_path / "out.h5")
    assert trouble(models) == said("nothing was exported: the conversion broke off")


@pytest.mark.parametrize("is_known", [True, False], ids=["vanished", "none at all"])
def test_a_temporary_folder_that_cannot_be_had_is_said(
    models: ModelsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_known: bool
) -> None:
    gone = str(tmp_path / "gone")
    monkeypatch.setattr(tempfile, "tempdir", gone if is_known else None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [gone])
    models.exports.exporting._worker = WAITS
    models.exports.write(models.current, "h5", tmp_path / "out.h5")
    wanted = (
        f"{gone}: cannot be written: no such file or directory"
        if is_known
        else (
            "no folder takes temporary files: free some space, or name a folder in "
            f"{'TEMP' if os.name == 'nt' else 'TMPDIR'}"
        )
    )
    assert trouble(models) == said(wanted)
    assert models.exports.exporting.under_way is None


def test_a_model_for_reading_alone_offers_what_it_has(window: PadWindow) -> None:
    network = shipped_networks()[0]
    model = ModelLibrary().install(network.path, Origin.IMPORTED, "")
    models = models_of(window)
    models.refresh(select=model.id)
    menu = models.exports.menu
    menu.aboutToShow.emit()
    offered = [action.data() for action in menu.actions() if action.isEnabled()]
    assert offered == ["digitpad", "litert"]
