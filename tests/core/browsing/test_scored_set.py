"""Pictures, readings and what is known besides, with the real model and a real cache."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.browsing.scored_set import score_set
from digitpad.core.datasets.digits import Digits
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from digitpad.core.scoring.picture_set import PictureSet, as_picture_set
from digitpad.core.scoring.score_cache import ScoreCache
from tests import sample_digits


@pytest.fixture(scope="module")
def model() -> ModelFile:
    return model_file.read(bundled_model())


@pytest.fixture
def cache(tmp_path: Path) -> ScoreCache:
    return ScoreCache(tmp_path / "scores")


def a_set(count: int = 30, seed: int = 0, source: str = "here") -> PictureSet:
    drawn, labels = sample_digits.pictures(count, seed)
    return as_picture_set("sample", source, Digits(labels, drawn))


def test_the_second_opening_reads_nothing(model: ModelFile, cache: ScoreCache) -> None:
    calls: list[int] = []
    first = score_set(a_set(), model, cache, on_progress=calls.append)
    assert calls == [30]
    second = score_set(a_set(), model, cache, on_progress=calls.append)
    assert calls == [30]
    assert np.array_equal(first.scores.probabilities, second.scores.probabilities)
    assert first.keys == second.keys


def test_other_labels_need_no_second_reading(model: ModelFile, cache: ScoreCache) -> None:
    before = a_set()
    score_set(before, model, cache)
    after = as_picture_set(
        "sample", "here", Digits((before.truth.astype(np.uint8) + 1) % 10, before.pictures)
    )
    calls: list[int] = []
    scored = score_set(after, model, cache, on_progress=calls.append)
    assert calls == []
    assert np.array_equal(scored.scores.truth, (before.truth + 1) % 10)


def test_a_set_that_changed_is_scored_again_and_it_is_said(
    model: ModelFile, cache: ScoreCache
) -> None:
    assert score_set(a_set(), model, cache).notes == ()
    calls: list[int] = []
    changed = score_set(a_set(seed=5), model, cache, on_progress=calls.append)
    assert calls == [30]
    assert "has changed since it was last scored" in str(changed.notes[0])
    assert score_set(a_set(seed=5), model, cache).notes == ()


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(
    model: ModelFile, tmp_path: Path
) -> None:
    (tmp_path / "scores").write_text("a file where the folder should be")
    scored = score_set(a_set(), model, ScoreCache(tmp_path / "scores"))
    assert len(scored) == 30
    assert "not kept" in str(scored.notes[0])


def test_a_full_disk_leaves_the_scores(model: ModelFile, full_disk: Path) -> None:
    scored = score_set(a_set(400), model, ScoreCache(full_disk))
    assert len(scored) == 400
    assert "no space left" in str(scored.notes[0])
    assert list(full_disk.glob("*.npz")) == []
    assert list(full_disk.glob(".*")) == []


def test_a_sample_says_what_the_columns_say(model: ModelFile, cache: ScoreCache) -> None:
    scored = score_set(a_set(), model, cache)
    sample = scored.sample(7)
    assert sample.index == 7
    assert sample.truth == scored.scores.truth[7]
    assert sample.loss == pytest.approx(float(scored.scores.loss[7]))
    assert np.array_equal(sample.picture, scored.pictures.pictures[7])
