"""What a head learns from and is judged by, made of the digits of a training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from digitpad.core.datasets.digits import Digits
from digitpad.core.training.train_config import TrainConfig
from trainer.data.digit_examples import ExampleMaker, Examples
from trainer.data.letters import letters
from trainer.data.training_data import TrainingData

AT_ONCE: Final = 16_384
"""Examples that are made while as many are learnt."""
CALIBRATED_WITH: Final = 4096
JUDGED, FIRST = "judged", "first"
"""Names of what may have been made beforehand: what is judged by, and learnt in the first round."""
_SHARE: Final = 8
_LEAST, _MOST = 512, 65_536
"""To learn what is a digit from: an eighth of the pictures that the network has learnt."""


@dataclass(frozen=True)
class HeadPlan:
    """How a head is taught."""

    examples: int
    passes: int = 2
    """How often each of them is learnt."""
    seed: int = 0

    @property
    def rounds(self) -> int:
        """How many times examples are made and learnt."""
        return -(-self.examples // AT_ONCE)

    @property
    def count(self) -> int:
        """How many examples are made for each round, about."""
        return -(-self.examples // self.rounds)


def plan_for(config: TrainConfig, data: TrainingData) -> HeadPlan:
    """Return how the head of a network is taught that learns ``data`` as ``config`` says."""
    seen = config.epochs * len(data)
    return HeadPlan(min(max(seen // _SHARE, _LEAST), _MOST), seed=config.seed)


def _nothing(_: str) -> Examples | None:
    return None


class HeadExamples:
    """The examples of one plan: the same whichever process makes them.

    Letters are found beside the pen digits. `judged` and `learnt` raise FileError where those
    cannot be read.
    """

    def __init__(
        self,
        plan: HeadPlan,
        training: Sequence[Digits],
        held_out: Sequence[Digits],
        made: Callable[[str], Examples | None] = _nothing,
    ) -> None:
        """Take digits to learn from and to judge by.

        made: returns what has been made beforehand, `JUDGED` or `FIRST`; None where it has not.
        """
        self.plan, self.held_out = plan, held_out
        self._training, self._made = training, made

    def judged(self) -> Examples:
        """Return what the head is judged by and does not learn."""
        if (made := self._made(JUDGED)) is not None:
            return made
        rng = np.random.default_rng([self.plan.seed, 2**20])
        count = min(CALIBRATED_WITH, max(self.plan.examples // 2, 256))
        return ExampleMaker(self.held_out, letters("validation")).make(count, rng, augment=False)

    def learnt(self, number: int) -> Examples:
        """Return what is learnt in round ``number``, counted from 0."""
        if number == 0 and (made := self._made(FIRST)) is not None:
            return made
        rng = np.random.default_rng([self.plan.seed, number])
        return self._maker.make(self.plan.count, rng, augment=True)

    @cached_property
    def _maker(self) -> ExampleMaker:
        return ExampleMaker(self._training, letters("train"))
