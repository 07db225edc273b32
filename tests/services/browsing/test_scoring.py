"""The thread that scores: how it ends, in every way it can."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from digitpad.core.datasets.digits import Digits
from digitpad.core.errors import WorkCancelled
from digitpad.core.files.paths import bundled_model
from digitpad.core.scoring.picture_set import PictureSet, as_picture_set, open_set
from digitpad.services.browsing.scoring import Scoring, ScoringJob, ScoringProgress
from tests import sample_digits


def a_set(count: int) -> PictureSet:
    drawn, labels = sample_digits.pictures(10)
    repeats = -(-count // 10)
    return as_picture_set(
        "sample",
        "here",
        Digits(np.tile(labels, repeats)[:count], np.tile(drawn, (repeats, 1, 1))[:count]),
    )


def job(count: int = 600, model: Path | None = None) -> ScoringJob:
    return ScoringJob(lambda _: a_set(count), model or bundled_model())


@pytest.fixture
def scoring(qtbot: QtBot) -> Scoring:
    del qtbot  # there is an application now
    return Scoring()


def test_it_ends_with_scores_and_progress_on_the_way(qtbot: QtBot, scoring: Scoring) -> None:
    progress: list[ScoringProgress] = []
    scoring.progressed.connect(progress.append)
    with qtbot.waitSignal(scoring.scored, timeout=30_000) as ended:
        scoring.start(job())
        assert scoring.is_running
    assert len(ended.args[0]) == 600
    assert progress[-1] == ScoringProgress(600, 600)
    assert not scoring.is_running


def test_a_cancelled_job_says_only_that(qtbot: QtBot, scoring: Scoring) -> None:
    others: list[object] = []
    scoring.scored.connect(others.append)
    scoring.failed.connect(others.append)
    scoring.progressed.connect(scoring.cancel)
    with qtbot.waitSignal(scoring.cancelled, timeout=30_000):
        scoring.start(job(200_000))
    assert others == []
    assert not scoring.is_running


def test_a_set_that_is_being_loaded_hears_of_a_cancel(qtbot: QtBot, scoring: Scoring) -> None:
    heard = Event()

    def load(is_cancelled: Callable[[], bool]) -> PictureSet:
        while not is_cancelled():
            QThread.msleep(1)
        heard.set()
        raise WorkCancelled

    scoring.start(ScoringJob(load, bundled_model()))
    with qtbot.waitSignal(scoring.cancelled, timeout=30_000):
        scoring.cancel()
    assert heard.wait(timeout=20)


def test_a_model_deleted_meanwhile_is_one_sentence(
    qtbot: QtBot, scoring: Scoring, tmp_path: Path
) -> None:
    with qtbot.waitSignal(scoring.failed, timeout=30_000) as ended:
        scoring.start(job(model=tmp_path / "gone.digitpad"))
    assert str(ended.args[0]) == f"{tmp_path / 'gone.digitpad'}: no such file or directory"


def test_a_set_that_cannot_be_read_is_one_sentence(
    qtbot: QtBot, scoring: Scoring, tmp_path: Path
) -> None:
    folder = sample_digits.write_mnist(tmp_path)
    (folder / "t10k-labels-idx1-ubyte").write_bytes(b"\0\0\x08\x01")
    with qtbot.waitSignal(scoring.failed, timeout=30_000) as ended:
        scoring.start(ScoringJob(lambda _: open_set(str(folder)), bundled_model()))
    assert "t10k-labels-idx1-ubyte" in str(ended.args[0])


def test_a_new_job_takes_the_place_of_the_old(qtbot: QtBot, scoring: Scoring) -> None:
    ends: list[int] = []
    scoring.scored.connect(lambda scored: ends.append(len(scored)))
    scoring.start(job(50_000))
    with qtbot.waitSignal(scoring.scored, timeout=30_000):
        scoring.start(job(20))
    assert ends == [20]


def test_nobody_waits_for_a_set_that_takes_long_to_load(qtbot: QtBot, scoring: Scoring) -> None:
    loaded, wanted = Event(), Event()

    def load(_: Callable[[], bool]) -> PictureSet:
        wanted.wait(timeout=20)
        loaded.set()
        return a_set(10)

    ends: list[int] = []
    scoring.scored.connect(lambda scored: ends.append(len(scored)))
    scoring.start(ScoringJob(load, bundled_model()))
    with qtbot.waitSignal(scoring.cancelled, timeout=30_000):
        scoring.cancel()
    scoring.start(ScoringJob(load, bundled_model()))
    with qtbot.waitSignal(scoring.scored, timeout=30_000):
        scoring.start(job(20))
    assert not loaded.is_set()
    wanted.set()
    loaded.wait()
    assert ends == [20]
