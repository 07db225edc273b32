"""How good the finished model is: validation, tests, and pens of writers never learnt from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.core import datasets
from digitpad.core.digits import PEN, Digits
from digitpad.core.evaluation import Evaluation
from digitpad.core.evaluation import evaluate as score
from digitpad.core.model_file import ModelFile
from digitpad.core.recognizer import Recognizer
from trainer.data import TrainingData

Metrics = dict[str, float]


def evaluate(file: ModelFile, data: TrainingData, start_from: str = "") -> Metrics:
    """Score the finished model on the validation part and, this once, on the tests.

    start_from: the model file that it went on from, or empty; it is scored on the pens as well, for
    they are what such a training may forget. Raises DigitPadError.
    """
    recognizer = Recognizer(file)
    pictures, labels = data.validation
    metrics = _scores("validation", _read(recognizer, pictures[..., 0], labels))
    for kind, digits in _tests(data).items():
        drawn = digits.drawn()
        metrics |= _scores(f"{kind}_test", _read(recognizer, drawn, digits.labels))
        if kind == PEN and start_from:
            before = _read(Recognizer.from_file(Path(start_from)), drawn, digits.labels)
            metrics[f"{kind}_test_accuracy_before"] = before.accuracy
    return metrics


def _tests(data: TrainingData) -> dict[str, Digits]:
    """Return the sources' own tests and, where no source is a pen, the pens there are."""
    pens = None if PEN in data.tests else datasets.held_out_pens()
    return {**data.tests, **({} if pens is None else {PEN: pens})}


def _read(
    recognizer: Recognizer, pictures: NDArray[np.float32], labels: NDArray[np.uint8]
) -> Evaluation:
    return score(labels, recognizer.read_pictures(pictures)[0])


def _scores(name: str, evaluation: Evaluation) -> Metrics:
    return {
        f"{name}_accuracy": evaluation.accuracy,
        f"{name}_loss": evaluation.loss,
        f"{name}_ece": evaluation.calibration.ece,
    }
