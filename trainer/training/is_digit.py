"""Teaches the head that says whether a picture is a digit, beside a finished network.

The network stays as it is. A head that a network brings along from an earlier training is kept as
long as it parts digits from the rest as well as before: what it learnt from may not be at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import keras
import numpy as np

from digitpad.core.arrays import Doubles, Floats
from digitpad.core.datasets.digits import Digits
from trainer.data.digit_examples import Examples
from trainer.data.head_examples import HeadExamples
from trainer.errors import RunCancelled
from trainer.networks import binary_metrics, is_digit
from trainer.networks.feeding import fed
from trainer.networks.fused import fuse_batch_normalization
from trainer.networks.preparing import seed_everything
from trainer.training import checkpoint
from trainer.training.checkpoint import Weights

_BATCH: Final = 256
_RATE: Final = 2e-3
_DECAY: Final = 1e-2
_LOST: Final = {"is_digit_threshold": 2e-3, "is_digit_threshold_pictures": 4e-4}
"""What is put into the card -> the part of the digits read rightly that may be said to be none."""
_MOST_THRESHOLD: Final = 0.02
"""However certain the head is of the few digits there are to judge it by: most marks are digits."""
_STILL_GOOD: Final = 0.01
"""A head from before is kept while its AUROC has not fallen by more than this."""
AUROC: Final = "is_digit_validation_auroc"


@dataclass(frozen=True, eq=False)
class Head:
    """A head that is ready, and what its network's card says of it."""

    network: keras.Model
    metrics: Mapping[str, float]


class HeadTraining:
    """Everything that is needed to give a network its head."""

    def __init__(
        self,
        model: keras.Model,
        temperature: float,
        examples: HeadExamples,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take the network, what its logits are divided by, and what to learn and to judge by.

        Raises FileError where the letters among these cannot be read.
        """
        self._model, self._temperature = model, temperature
        self._examples, self._is_cancelled = examples, is_cancelled
        self._before = is_digit.inputs_of(model)
        self._judged = examples.judged()

    def taught(self) -> Head:
        """Teach a new head. Raises RunCancelled."""
        return self._finished(self._teach())

    def kept(self, head: keras.Model, beginning: Weights, metrics: Mapping[str, float]) -> Head:
        """Go on with the head that the network had before it learnt, with weights ``beginning``.

        metrics: what its card said of it then. A new one is taught where the network has changed so
        much that the head knows digits less well than before. Raises RunCancelled.
        """
        now = self._measured(head)
        with _taken_back(self._model, beginning):
            known = self._measured(head)
        if now[AUROC] < known[AUROC] - _STILL_GOOD:
            return self.taught()
        return Head(head, {name: metrics.get(name, _MOST_THRESHOLD) for name in _LOST} | now)

    def _teach(self) -> keras.Model:
        plan, made = self._examples.plan, self._examples.learnt
        seed_everything(plan.seed)
        head = is_digit.new_head(self._model, self._temperature)
        _compile(head, steps=plan.rounds * plan.passes * -(-plan.count // _BATCH))
        with ThreadPoolExecutor(1, "examples") as aside:  # the next are made while one is learnt
            waiting = aside.submit(made, 0)
            for number in range(plan.rounds):
                examples = waiting.result()
                if number + 1 < plan.rounds:
                    waiting = aside.submit(made, number + 1)
                self._learn(head, examples, number)
        return head

    def _learn(self, head: keras.Model, examples: Examples, number: int) -> None:
        if self._is_cancelled():
            raise RunCancelled
        plan = self._examples.plan
        order = np.random.default_rng([plan.seed, number, 1]).permutation(len(examples.kinds))
        inputs = _inputs(self._before, examples.pictures[order])
        labels = examples.is_digit[order].astype(np.float32)
        head.fit(inputs, labels, batch_size=_BATCH, epochs=plan.passes, shuffle=False, verbose=0)

    def _finished(self, head: keras.Model) -> Head:
        """Make the head's logits into log odds on examples that it did not learn."""
        logits = self._logits(head)
        factor, offset = binary_metrics.platt(logits, self._judged.is_digit)
        is_digit.scale(head, factor, offset)
        return Head(head, self._measures(factor * logits + offset) | self._thresholds(head))

    def _measured(self, head: keras.Model) -> dict[str, float]:
        """Return how well the head judges examples that it did not learn."""
        return self._measures(self._logits(head))

    def _measures(self, logits: Doubles) -> dict[str, float]:
        right = self._judged.is_digit
        certain = 1 / (1 + np.exp(-logits))
        return {
            AUROC: binary_metrics.auroc(logits, right),
            "is_digit_validation_ece": binary_metrics.calibration_error(certain, right),
        }

    def _logits(self, head: keras.Model) -> Doubles:
        logits = is_digit.predicted(head, _inputs(self._before, self._judged.pictures))
        return np.asarray(logits, dtype=np.float64)

    def _thresholds(self, head: keras.Model) -> dict[str, float]:
        """Return the certainties below which ink, and a picture, are said to be no digit.

        As high as may be with hardly any of the digits lost that the network reads rightly. What
        there are no digits of is held to the other one.
        """
        drawn = [part for part in self._examples.held_out if part.inks]
        pictured = [part for part in self._examples.held_out if part.pictures is not None]
        lowest = {
            name: self._lowest(head, parts, lost)
            for (name, lost), parts in zip(_LOST.items(), (drawn, pictured), strict=True)
            if parts
        }
        return {name: lowest.get(name, min(lowest.values())) for name in _LOST}

    def _lowest(self, head: keras.Model, parts: Sequence[Digits], lost: float) -> float:
        inputs = _inputs(self._before, np.concatenate([part.drawn() for part in parts]))
        labels = np.concatenate([part.labels for part in parts])
        right = np.asarray(inputs[1]).argmax(axis=1) == labels
        logits = is_digit.predicted(head, inputs)[right]
        if not len(logits):
            return _MOST_THRESHOLD
        lowest = 1 / (1 + np.exp(-np.quantile(logits, lost, method="lower")))
        return min(float(lowest), _MOST_THRESHOLD)


@contextmanager
def _taken_back(model: keras.Model, weights: Weights) -> Iterator[None]:
    """Give the model other weights inside the block."""
    learnt = checkpoint.weights_of(model)
    checkpoint.set_weights(model, weights)
    try:
        yield
    finally:
        checkpoint.set_weights(model, learnt)


def _inputs(before: keras.Model, pictures: Floats) -> list[Floats]:
    """Return what the head looks at for (n, 28, 28) pictures."""
    found: list[Floats] = before.predict(**fed(pictures[..., None], batch_size=_BATCH), verbose=0)
    return found


def _compile(head: keras.Model, steps: int) -> None:
    fuse_batch_normalization(head)
    head.compile(
        optimizer=keras.optimizers.AdamW(
            keras.optimizers.schedules.CosineDecay(_RATE, max(steps, 1)), weight_decay=_DECAY
        ),
        loss=keras.losses.BinaryCrossentropy(from_logits=True),
        jit_compile=False if keras.backend.backend() == "tensorflow" else "auto",
    )
    # Build now: TensorFlow traces the first step twice when it creates variables.
    head.optimizer.build(head.trainable_variables)
