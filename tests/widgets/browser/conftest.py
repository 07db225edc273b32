"""Scored sets, small and with the real model, and the window with one: for tests of the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.scored_set import ScoredSet, score_set
from digitpad.core.datasets.digits import Digits
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.scoring.picture_set import as_picture_set
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.widgets.browser.browser_window import BrowserWindow
from digitpad.widgets.browser.state import BrowserState
from tests import sample_digits
from tests.browser_window import opened


@pytest.fixture(scope="session")
def scored(tmp_path_factory: pytest.TempPathFactory) -> ScoredSet:
    """240 drawn digits, of which some are called something else so that they count as misread."""
    drawn, labels = sample_digits.pictures(240, seed=4)
    random = np.random.default_rng(4)
    wrong = random.random(240) < 0.2
    labels = np.where(wrong, random.integers(0, 10, 240), labels).astype(np.uint8)
    pictures = as_picture_set("sample", "sample", Digits(labels, drawn))
    cache = ScoreCache(tmp_path_factory.mktemp("scores"))
    result = score_set(pictures, model_file.read(bundled_model()), cache)
    disputed = np.zeros(240, np.bool_)
    disputed[[3, 77, 150]] = True
    return replace(result, disputed=disputed)


@pytest.fixture
def browsing(qapp: object, tmp_path: Path, scored: ScoredSet) -> BrowserState:
    del qapp
    state = BrowserState(AnnotationStore(tmp_path / "annotations.json"))
    state.set_scored(scored)
    return state


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of the shape of MNIST, some of whose labels are wrong."""
    folder = sample_digits.write_mnist(tmp_path_factory.mktemp("set"), training=50, test=300)
    drawn, labels = sample_digits.pictures(300, seed=2)
    random = np.random.default_rng(1)
    labels = np.where(random.random(300) < 0.25, random.integers(0, 10, 300), labels)
    sample_digits.write_idx(folder / "t10k-images-idx3-ubyte", drawn)
    sample_digits.write_idx(folder / "t10k-labels-idx1-ubyte", labels.astype(np.uint8))
    return folder


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[BrowserWindow]:
    window = BrowserWindow(bundled_model())
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))


@pytest.fixture
def window(qtbot: QtBot, empty: BrowserWindow, folder: Path) -> BrowserWindow:
    opened(qtbot, empty, folder)
    return empty
