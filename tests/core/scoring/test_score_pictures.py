"""What the bundled model makes of drawn digits, read anew and out of the cache."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.digits import Digits
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.comparison import only_right
from digitpad.core.scoring.picture_set import as_picture_set
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.core.scoring.score_pictures import (
    evaluate_model,
    score_pictures,
    score_through_cache,
)
from tests import sample_digits


@pytest.fixture(scope="module")
def model() -> ModelFile:
    return model_file.read(bundled_model())


@pytest.fixture(scope="module")
def digits() -> Digits:
    drawn, labels = sample_digits.pictures(40, 3)
    return Digits(labels, drawn)


def test_a_model_is_evaluated_on_what_it_reads(model: ModelFile, digits: Digits) -> None:
    recognizer = Recognizer(model)
    scores = score_pictures(recognizer, digits.drawn(), digits.labels)
    found = evaluate_model(recognizer, digits.drawn(), digits.labels)
    assert found.accuracy == float((scores.read == digits.labels).mean())
    assert np.array_equal(found.misread, np.flatnonzero(scores.misread))


def test_the_cache_says_what_reading_says(model: ModelFile, digits: Digits, tmp_path: Path) -> None:
    pictures, cache = as_picture_set("drawn", "here", digits), ScoreCache(tmp_path / "scores")
    calls: list[int] = []
    first, trouble = score_through_cache(pictures, model, cache, on_progress=calls.append)
    again, _ = score_through_cache(pictures, model, cache, on_progress=calls.append)
    assert trouble is None
    assert calls == [40]
    assert np.array_equal(first.probabilities, again.probabilities)
    anew = score_pictures(Recognizer(model), digits.drawn(), digits.labels)
    assert np.allclose(first.probabilities, anew.probabilities, atol=1e-6)


def test_a_cache_that_takes_nothing_is_said_beside_the_scores(
    model: ModelFile, digits: Digits, tmp_path: Path
) -> None:
    (tmp_path / "scores").write_text("a file where the folder should be")
    pictures = as_picture_set("drawn", "here", digits)
    scores, trouble = score_through_cache(pictures, model, ScoreCache(tmp_path / "scores"))
    assert len(scores) == 40
    assert "not kept" in str(trouble)


def test_what_only_one_of_two_models_reads_right(model: ModelFile, digits: Digits) -> None:
    right = score_pictures(Recognizer(model), digits.drawn(), digits.labels)
    turned = np.roll(right.probabilities, 1, axis=1)  # reads every digit as the next one
    wrong = type(right).of(digits.labels, turned, right.features)
    assert np.array_equal(only_right(right, wrong), right.right)
    assert not only_right(wrong, right).any()
    assert only_right(right, right).sum() == 0
    unlabelled = right.with_truth(np.full(40, -1))
    assert not only_right(unlabelled, wrong.with_truth(np.full(40, -1))).any()
