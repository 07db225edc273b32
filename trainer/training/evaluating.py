"""Scores the finished model: validation, test sets, and pens of writers it never learnt from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets.digits import PEN
from digitpad.core.datasets.load import held_out_pens
from digitpad.core.models.model_file import ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.metrics import Evaluation
from digitpad.core.scoring.score_pictures import evaluate_model
from trainer.data.training_data import TrainingData

Metrics = dict[str, float]


@dataclass(frozen=True, eq=False)
class HeldOut:
    """Digits that the model has not learnt from."""

    pictures: NDArray[np.float32]
    """(n, 28, 28) in 0..1."""
    labels: NDArray[np.uint8]
    """(n,) in 0..9."""


def held_out_of(data: TrainingData) -> Mapping[str, HeldOut]:
    """Return the sources' own test parts, drawn, and the held-out pens unless a source has pens.

    Raises FileError if the pens cannot be read.
    """
    pens = None if PEN in data.tests else held_out_pens()
    tests = {**data.tests, **({} if pens is None else {PEN: pens})}
    return {kind: HeldOut(digits.drawn(), digits.labels) for kind, digits in tests.items()}


def evaluate(
    file: ModelFile, data: TrainingData, tests: Mapping[str, HeldOut], start_from: str = ""
) -> Metrics:
    """Score the finished model on the validation part and, only this once, on the test parts.

    start_from: the model file that the training continued from, or empty. It is scored on the pens
    too, since such a training may forget them. Raises DigitPadError.
    """
    recognizer = Recognizer(file)
    pictures, labels = data.validation
    metrics = _scores("validation", evaluate_model(recognizer, pictures[..., 0], labels))
    for kind, test in tests.items():
        metrics |= _scores(f"{kind}_test", evaluate_model(recognizer, test.pictures, test.labels))
        if kind == PEN and start_from:
            earlier = Recognizer.from_file(Path(start_from))
            before = evaluate_model(earlier, test.pictures, test.labels)
            metrics[f"{kind}_test_accuracy_before"] = before.accuracy
    return metrics


def _scores(name: str, evaluation: Evaluation) -> Metrics:
    return {
        f"{name}_accuracy": evaluation.accuracy,
        f"{name}_loss": evaluation.loss,
        f"{name}_ece": evaluation.calibration.ece,
    }
