"""What every test shares: no screen, and no folder of the person who runs the tests."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from digitpad.core.datasets.locate import FOLDER_VARIABLE
from digitpad.core.scoring.picture_set import PictureSet, open_set
from digitpad.services.garbage import Search
from tests.disks import small_file_system
from tests.off_screen import PLATFORM
from tests.public_data import DATASETS

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
os.environ.setdefault("DIGITPAD_LANGUAGE", "en")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # so shells start jobs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def nobodys_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is made for many tests, and every search for data, out of a person's folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DIGITPAD_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("KERAS_HOME", str(tmp_path_factory.mktemp("keras")))
        patch.delenv(FOLDER_VARIABLE, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def garbage() -> Iterator[Search]:
    """Look for garbage as the program does: not in a job's thread, nor amidst what Qt is doing."""
    gc.disable()
    yield Search()
    gc.enable()


@pytest.fixture(autouse=True)
def tidy(garbage: Search) -> Iterator[None]:
    """Look for garbage between two tests."""
    yield
    garbage.go_on()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, data and models of each test in its own temporary folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("DIGITPAD_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_settings_of_jax(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take back what JAX tells TensorFlow to log as soon as a test imports it: children inherit."""
    monkeypatch.delenv("TF_CPP_MIN_LOG_LEVEL", raising=False)


@pytest.fixture(autouse=True)
def clear_screen() -> None:
    """Take windows of earlier tests off the screen: the mouse would meet them first."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        for window in widgets.QApplication.topLevelWidgets():
            window.hide()


@pytest.fixture(scope="session", autouse=True)
def clear_clipboard() -> Iterator[None]:
    """Take away what tests have copied: without a screen it outlives Python, which crashes Qt."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def pen_folder() -> Path:
    """The folder of pen strokes, or a skip that says what is missing."""
    folder = DATASETS / "pen"
    if not folder.is_dir():
        pytest.skip("no pen data: shared/datasets/pen is not beside the project")
    return folder


@pytest.fixture(scope="session")
def mnist_folder() -> Path:
    """The folder of MNIST's IDX files, or a skip that says what is missing."""
    folder = DATASETS / "mnist"
    if not folder.is_dir():
        pytest.skip("no MNIST: shared/datasets/mnist is not beside the project")
    return folder


@pytest.fixture(scope="session")
def mnist_test(mnist_folder: Path) -> PictureSet:
    """MNIST's 10,000 test pictures, read from its IDX files, gzipped or not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(mnist_folder))
        return open_set("mnist")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 64 KiB, or a skip where this user may not mount one."""
    with small_file_system(tmp_path / "small-disk", "64k") as folder:
        yield folder
