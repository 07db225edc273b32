"""The parts that are made ahead, as arrays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.score_pictures import evaluate_model
from digitpad.core.training.train_config import TrainConfig
from trainer.data.digit_examples import Examples
from trainer.data.head_examples import FIRST, JUDGED, HeadExamples, plan_for
from trainer.data.held_out import HeldOut, pens_to_test
from trainer.data.training_data import gather_for

Arrays = Mapping[str, NDArray[Any]]
PENS: Final = "pens"
PARTS: Final = (JUDGED, FIRST, PENS)


def made(config: TrainConfig) -> Iterator[tuple[str, Arrays]]:
    """Yield what a training with this configuration needs, in the order in which it does.

    Raises DigitPadError as the training itself does.
    """
    data = gather_for(config)
    digits = [share.digits for share in data.training]
    examples = HeadExamples(plan_for(config, data), digits, data.held_out)
    yield JUDGED, _of_examples(examples.judged())
    if not _brings_a_head(config):
        yield FIRST, _of_examples(examples.learnt(0))
    pens = pens_to_test(data)
    if pens is not None:
        yield PENS, _of_pens(pens, config)


def _brings_a_head(config: TrainConfig) -> bool:
    return bool(config.start_from) and model_file.read_card(Path(config.start_from)).reads_numbers


def _of_examples(examples: Examples) -> Arrays:
    return {"pictures": examples.pictures, "kinds": np.array(examples.kinds)}


def examples_in(arrays: Arrays) -> Examples:
    """Return examples as they were before they were arrays."""
    return Examples(arrays["pictures"], tuple(arrays["kinds"].tolist()))


def _of_pens(pens: HeldOut, config: TrainConfig) -> Arrays:
    """Have the model gone on from read them as well: nothing has to be waited for to do so."""
    arrays: Arrays = {"pictures": pens.pictures, "labels": pens.labels}
    if not config.start_from:
        return arrays
    earlier = Recognizer.from_file(Path(config.start_from))
    accuracy = evaluate_model(earlier, pens.pictures, pens.labels).accuracy
    return {**arrays, "accuracy_before": np.array(accuracy)}


def pens_in(arrays: Arrays) -> HeldOut:
    """Return pens as they were before they were arrays."""
    before = float(arrays["accuracy_before"]) if "accuracy_before" in arrays else None
    return HeldOut(arrays["pictures"], arrays["labels"], before)
