"""Scores the finished model: validation, test sets, and pens of writers it never learnt from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from digitpad.core.arrays import Floats, Labels
from digitpad.core.datasets.digits import PEN
from digitpad.core.models.model_file import ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.metrics import Evaluation
from digitpad.core.scoring.metrics import evaluate as evaluation_of
from digitpad.core.scoring.score_pictures import evaluate_model
from trainer.data.held_out import HeldOut
from trainer.networks.logit_metrics import log_softmax

Metrics = dict[str, float]


def validated(logits: Floats, temperature: float, labels: Labels) -> Metrics:
    """Score the (n, 10) logits that the model gives for the validation part.

    The network that was converted gives the same; reading it all once more would tell nothing new.
    """
    probabilities = np.exp(log_softmax(logits / temperature))
    return _scores("validation", evaluation_of(labels, probabilities))


def evaluate(file: ModelFile, tests: Mapping[str, HeldOut], start_from: str = "") -> Metrics:
    """Score the finished model, only this once, on the test parts.

    start_from: the model file that the training continued from, or empty. It is scored on the pens
    too, since such a training may forget them. Raises DigitPadError.
    """
    recognizer = Recognizer(file)
    metrics: Metrics = {}
    for kind, test in tests.items():
        metrics |= _scores(f"{kind}_test", evaluate_model(recognizer, test.pictures, test.labels))
        if kind == PEN and start_from:
            metrics[f"{kind}_test_accuracy_before"] = _before(test, Path(start_from))
    return metrics


def _before(test: HeldOut, start_from: Path) -> float:
    if test.accuracy_before is not None:
        return test.accuracy_before
    earlier = Recognizer.from_file(start_from)
    return evaluate_model(earlier, test.pictures, test.labels).accuracy


def _scores(name: str, evaluation: Evaluation) -> Metrics:
    return {
        f"{name}_accuracy": evaluation.accuracy,
        f"{name}_loss": evaluation.loss,
        f"{name}_ece": evaluation.calibration.ece,
    }
