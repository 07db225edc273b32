"""Find how groups of strokes are scored: ``python -m tools.fit_cuts [--pictures]``.

Numbers are made of the digits of writers of the validation part, whom the network and its head have
not learnt from, and of the training part, who have more ways to write, half and half. The weights
under which the right ways to cut them are most probable are searched for (maximum likelihood, by
Adam): first those of the shapes alone, and then, among the groups that these leave in question,
those of shape and reading. Writes ``weights_ink.json`` or ``weights_pictures.json`` in
``digitpad/core/numbers/lattice``, and prints how many numbers are cut rightly with them.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.datasets.locate import FOLDER_VARIABLE
from digitpad.core.files.paths import bundled_model
from digitpad.core.numbers import lattice as room
from digitpad.core.numbers.lattice.cutting import worth_a_look
from digitpad.core.numbers.lattice.scoring import FEATURES, INK, PICTURES, SHAPE_FEATURES, Weights
from digitpad.core.numbers.lattice.search import Ways, ways_to_cover
from digitpad.core.reading.recognizer import Recognizer
from tests.public_data import DATASETS
from tools.number_lattices import Lattice, of_ink, of_pictures

NEURONS = 16
BATCH = 64
RATE = 3e-3
PULL = 1e-4
"""How strongly weights are pulled towards zero."""


@dataclass(frozen=True, eq=False)
class Problem:
    """One number as the fit sees it."""

    features: Doubles
    """(groups, features)."""
    ways: Ways
    right: list[tuple[int, int]]
    """The groups of the right way, and which column of scores each goes with."""


def by_shape(lattice: Lattice) -> Problem | None:
    """Return what is known without reading; one score for all marks."""
    ways = ways_to_cover(lattice.masks, lattice.count)
    features = lattice.features[:, : len(SHAPE_FEATURES)]
    right = [(group, 0) for group, _ in lattice.right]
    return None if ways is None else Problem(features, ways, right)


def by_reading(lattice: Lattice, shape: Doubles) -> Problem | None:
    """Return what is left of it, with a score for digits and one for others; None if not right."""
    first = by_shape(lattice)
    if first is None:
        return None
    kept = worth_a_look(first.ways, (first.features @ shape).tolist())
    places = {group: place for place, group in enumerate(kept)}
    ways = ways_to_cover([lattice.masks[group] for group in kept], lattice.count)
    if ways is None or any(group not in places for group, _ in lattice.right):
        return None
    right = [(places[group], int(not is_digit)) for group, is_digit in lattice.right]
    return Problem(lattice.features[kept], ways, right)


def loss_and_slope(problem: Problem, scores: Doubles) -> tuple[float, Doubles]:
    """Return -log p(the right way), and its gradient by (groups, columns) scores."""
    either = np.logaddexp.reduce(scores, axis=1)
    loss, likely = problem.ways.total_and_shares(either.tolist())
    slope = np.array(likely)[:, None] * np.exp(scores - either[:, None])
    for group, column in problem.right:
        loss -= scores[group, column]
        slope[group, column] -= 1
    return loss, slope


class Scorer:
    """One layer of neurons and what goes past them; without neurons a weighted sum."""

    def __init__(self, problems: Sequence[Problem], neurons: int, columns: int, seed: int) -> None:
        every = np.concatenate([one.features for one in problems])
        self.middle, self.spread = every.mean(axis=0), every.std(axis=0) + 1e-6
        self.middle[0], self.spread[0] = 0.0, 1.0  # the first is always one
        random = np.random.default_rng(seed)
        count = every.shape[1]
        self.parts = [
            random.normal(0, 0.3, (neurons, count)),
            np.zeros(neurons),
            random.normal(0, 0.1, (columns, neurons)),
            np.zeros((columns, count)),
        ]

    def scores(self, features: Doubles) -> Doubles:
        return self._forward(self._scaled(features))[0]

    def _scaled(self, features: Doubles) -> Doubles:
        return np.asarray((features - self.middle) / self.spread)

    def _forward(self, x: Doubles) -> tuple[Doubles, Doubles]:
        hidden, offset, output, linear = self.parts
        neurons = np.tanh(x @ hidden.T + offset)
        return neurons @ output.T + x @ linear.T, neurons

    def slopes(self, problems: Sequence[Problem]) -> tuple[float, list[Doubles]]:
        """Return the mean loss, and its gradient by each of `parts`."""
        x = self._scaled(np.concatenate([one.features for one in problems]))
        scores, neurons = self._forward(x)
        slope, loss, first = np.empty_like(scores), 0.0, 0
        for one in problems:
            rows = np.s_[first : first + len(one.features)]
            own, slope[rows] = loss_and_slope(one, scores[rows])
            loss, first = loss + own, rows.stop
        slope /= len(problems)
        back = (slope @ self.parts[2]) * (1 - neurons**2)
        found = [back.T @ x, back.sum(axis=0), slope.T @ neurons, slope.T @ x]
        return loss / len(problems), [
            one + 2 * PULL * part for one, part in zip(found, self.parts, strict=True)
        ]

    def plain(self) -> tuple[Doubles, Doubles, Doubles, Doubles]:
        """Return the parts for features as they are. The first feature, one, takes the offsets."""
        hidden, offset, output, linear = self.parts
        shift = self.middle / self.spread
        straight = linear / self.spread
        straight[:, 0] -= linear @ shift
        return hidden / self.spread, offset - hidden @ shift, output, straight


def fitted(problems: Sequence[Problem], neurons: int, columns: int, rounds: int) -> Scorer:
    """Return a scorer of least loss, by Adam in small batches."""
    scorer = Scorer(problems, neurons, columns, seed=1)
    means, squares = ([np.zeros_like(part) for part in scorer.parts] for _ in range(2))
    random = np.random.default_rng(2)
    steps, number = rounds * (len(problems) // BATCH), 0
    for turn in range(rounds):
        order, losses = random.permutation(len(problems)), []
        for first in range(0, len(problems) - BATCH + 1, BATCH):
            number += 1
            batch = [problems[place] for place in order[first : first + BATCH]]
            loss, slopes = scorer.slopes(batch)
            losses.append(loss)
            for part, slope, mean, square in zip(scorer.parts, slopes, means, squares, strict=True):
                mean += 0.1 * (slope - mean)
                square += 0.01 * (slope**2 - square)
                step = mean / (1 - 0.9**number) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
                part -= RATE * (1 - number / steps) * step
        print(f"  round {turn + 1}: loss {np.mean(losses):.4f}", flush=True)
    return scorer


def right_share(problems: Sequence[Problem | None], scores: Callable[[Doubles], Doubles]) -> float:
    """Return how many numbers are cut rightly; those that cannot be count as wrong."""
    right = 0
    for one in problems:
        if one is not None:
            either = np.logaddexp.reduce(scores(one.features), axis=1).tolist()
            right += set(one.ways.best(either).groups) == {group for group, _ in one.right}
    return right / len(problems)


def weights_for(lattices: Sequence[Lattice], rounds: int) -> Weights:
    """Return both functions, fitted to ``lattices``."""
    shapes = [one for one in map(by_shape, lattices) if one is not None]
    alone = fitted(shapes, 0, 1, rounds)
    print(f"cut rightly by shape alone: {right_share(shapes, alone.scores):.2%}")
    shape = alone.plain()[3][0]
    read = [by_reading(one, shape) for one in lattices]
    left = [one for one in read if one is not None]
    looked_at = sum(len(one.features) for one in left) / sum(len(one.masks) for one in lattices)
    print(f"of these {len(left)} still can be, with {looked_at:.0%} of the groups looked at")
    scorer = fitted(left, NEURONS, 2, rounds)
    print(f"cut rightly: {right_share(read, scorer.scores):.2%}")
    return Weights(shape, *scorer.plain())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="?", default=bundled_model())
    parser.add_argument("--pictures", action="store_true", help="numbers in pictures, of MNIST")
    parser.add_argument("--numbers", type=int, default=8000)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--data", type=Path, default=DATASETS)
    given = parser.parse_args()
    os.environ[FOLDER_VARIABLE] = str(given.data)
    begun = time.monotonic()
    gather = of_pictures if given.pictures else of_ink
    recognizer = Recognizer.from_file(given.model)
    found = gather(("validation", "train"), given.numbers, given.seed, recognizer)
    lattices = [one for one in found if one is not None]
    took = time.monotonic() - begun
    print(f"{len(lattices)} of {given.numbers} can be cut rightly; {took:.0f} s, {FEATURES}")
    weights = weights_for(lattices, given.rounds)
    target = Path(room.__path__[0]) / (PICTURES if given.pictures else INK)
    target.write_text(as_text(weights))


def as_text(weights: Weights) -> str:
    """Return JSON with a line for each row of numbers."""
    lines = []
    for name, value in weights.to_json().items():
        rows = json.dumps(value).replace("], [", "],\n[")
        lines.append(f"{json.dumps(name)}: {rows}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    main()
