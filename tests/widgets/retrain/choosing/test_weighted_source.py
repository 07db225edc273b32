"""A source that comes with a weight, as a choice made in the test-set browser does."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from digitpad.core.training.train_config import DataSource
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.widgets.retrain.choosing.source_list import SourceList


def test_the_weight_reaches_the_training(qtbot: QtBot, tmp_path: Path) -> None:
    sources = SourceList(0, MnistDownload())
    qtbot.addWidget(sources)
    sources.add(tmp_path / "selection", 10.0)
    sources.add(tmp_path / "others")
    chosen = sources.sources(tmp_path / "mine")
    assert DataSource(str(tmp_path / "selection"), 10.0) in chosen
    assert DataSource(str(tmp_path / "others"), 1.0) in chosen
