"""What teaching brings: errors on a writer's other digits after 1, 3 and 5 of each were taught.

    python -m tests.benchmarks.teaching [MODEL.digitpad] [--writers test|validation|all]
    python -m tests.benchmarks.teaching --write-rest REST.ndjson.gz

Writers are those of UNIPEN 1a with at least 30 digits. The model must not have seen them: with
``--writers test`` (the default) only writers of the test part are measured, which the bundled model
has not seen. ``--write-rest`` writes the digits of all *other* writers, so that a variant can be
trained that has seen none of the measured ones and be measured on all of them:

    python -m trainer train --data mnist --data pendigits-train.ndjson.gz --data REST.ndjson.gz
    python -m tests.benchmarks.teaching VARIANT.digitpad --writers all

Each writer is taught and tested several times with other drawings; at least one drawing of each
digit is left to test with. Shown are means over writers with their 95 % confidence interval.

A second table shows what one wrong label costs, alone and among five right ones of that digit: how
many of the same writer's drawings that the network reads right, and is sure of, are read otherwise.
"""

from __future__ import annotations

import argparse
import gzip
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from digitpad.core.arrays import Floats
from digitpad.core.datasets import idx
from digitpad.core.datasets.split import part_of_writer
from digitpad.core.files.atomic_writing import new_file
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, read_ndjson, to_ndjson_line
from digitpad.core.reading.personal_reader import combined, new_prototypes, vector_of
from digitpad.core.reading.prototypes import Prototypes
from digitpad.core.reading.recognizer import SURE, Reading, Recognizer
from tests.public_data import DATASETS

ENOUGH = 30
REPEATS = 10
TAUGHT = (1, 3, 5)
RIGHT_BESIDE_WRONG = (0, 5)
Labels = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Hand:
    """One writer's digits as a model sees them."""

    writer: str
    labels: Labels
    probabilities: Floats
    vectors: Floats


@dataclass(frozen=True)
class Outcome:
    """One writer, taught so many of each digit: errors before and after, means over repeats."""

    writer: str
    tested: float
    before: float
    after: float
    mnist_lost: float
    """Percentage points of MNIST's test set that are read wrong more than before."""


def drawings_by_writer(folder: Path) -> dict[str, list[Drawing]]:
    found: dict[str, list[Drawing]] = defaultdict(list)
    for drawing in read_ndjson(folder / "pen" / "unipen-1a.ndjson.gz"):
        if isinstance(drawing, Drawing) and drawing.writer:
            found[drawing.writer].append(drawing)
    return found


def is_measured(writer: str, writers: str) -> bool:
    """Say whether ``--writers WRITERS`` means this one."""
    return writers in ("all", part_of_writer(writer))


def write_rest(folder: Path, path: Path) -> None:
    """Write the digits of the writers with fewer than ENOUGH."""
    lines = [
        to_ndjson_line(drawing)
        for drawings in drawings_by_writer(folder).values()
        if len(drawings) < ENOUGH
        for drawing in drawings
    ]

    with new_file(path) as file:
        file.write(gzip.compress("\n".join(lines).encode() + b"\n", mtime=0))
    print(f"{path}: {len(lines):,} digits")


def hand_of(writer: str, drawings: Sequence[Drawing], recognizer: Recognizer) -> Hand:
    readings = recognizer.read_many([drawing.ink for drawing in drawings])
    return Hand(
        writer,
        np.array([int(drawing.word or "") for drawing in drawings]),
        np.stack([reading.probabilities for reading in readings]),
        np.stack([vector_of(r, d.ink) for r, d in zip(readings, drawings, strict=True)]),
    )


def mnist_hand(folder: Path, recognizer: Recognizer) -> Hand:
    """MNIST's test set: pictures, so their vectors have no path of a pen."""
    pictures = idx.read_pictures(folder / "mnist" / "t10k-images-idx3-ubyte.gz") / np.float32(255)
    labels = idx.read_labels(folder / "mnist" / "t10k-labels-idx1-ubyte.gz").astype(np.int64)
    probabilities, features = recognizer.read_pictures(pictures)
    readings = map(Reading, probabilities, pictures, features)
    return Hand("mnist", labels, probabilities, np.stack([vector_of(r, None) for r in readings]))


def splits(labels: Labels, count: int) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Yield (taught, tested) indices: ``count`` of each digit, but never the last one of it."""
    random = np.random.default_rng(20_260_101)
    for _ in range(REPEATS):
        taught = []
        for digit in range(10):
            places = random.permutation(np.flatnonzero(labels == digit))
            taught += list(places[: max(0, min(count, len(places) - 1))])
        chosen = np.array(sorted(taught), dtype=np.intp)
        yield chosen, np.setdiff1d(np.arange(len(labels)), chosen)


def prototypes_of(hand: Hand, taught: NDArray[np.intp], recognizer: Recognizer) -> Prototypes:
    prototypes = new_prototypes(recognizer)
    for number in taught:
        prototypes.put(int(number), int(hand.labels[number]), hand.vectors[number])
    return prototypes


def errors(hand: Hand, rows: NDArray[np.intp], prototypes: Prototypes | None) -> int:
    read = hand.probabilities[rows]
    if prototypes is not None:
        read = combined(read, prototypes, hand.vectors[rows])
    return int((read.argmax(axis=1) != hand.labels[rows]).sum())


def measure(hand: Hand, count: int, recognizer: Recognizer, mnist: Hand) -> Outcome:
    everything = np.arange(len(mnist.labels))
    mnist_before = errors(mnist, everything, None)
    rows = []
    for number, (taught, tested) in enumerate(splits(hand.labels, count)):
        prototypes = prototypes_of(hand, taught, recognizer)
        lost = np.nan
        if number < 2:  # ten thousand pictures for every repeat would take an hour
            lost = 100 * (errors(mnist, everything, prototypes) - mnist_before) / len(everything)
        before, after = errors(hand, tested, None), errors(hand, tested, prototypes)
        rows.append((len(tested), before, after, lost))
    tested, before, after, lost = np.nanmean(np.array(rows, dtype=float), axis=0).tolist()
    return Outcome(hand.writer, tested, before, after, lost)


@dataclass(frozen=True)
class Harm:
    """What a wrong label did to drawings that the network reads right at SURE or above."""

    flipped: int
    """Of the digit that got the wrong label."""
    of: int
    flipped_of_all: int
    of_all: int


def harm_of(hand: Hand, right: int, recognizer: Recognizer) -> Harm:
    """Teach each digit of one writer wrongly, several times, among ``right`` right ones of it.

    Each time a drawing of which the network is sure gets any other label, and that alone is taught.
    """
    random = np.random.default_rng(20_261_127)
    read = hand.probabilities.argmax(axis=1)
    clear = (read == hand.labels) & (hand.probabilities.max(axis=1) >= SURE)
    rows = []
    for digit in range(10):
        places = np.flatnonzero(hand.labels == digit)
        if len(places) < max(RIGHT_BESIDE_WRONG) + 3 or not clear[places].any():
            continue
        for _ in range(REPEATS):
            wrong = int(random.choice(places[clear[places]]))
            beside = random.permutation(places[places != wrong])[:right]
            prototypes = prototypes_of(hand, beside, recognizer)
            label = int((digit + random.integers(1, 10)) % 10)
            prototypes.put(wrong, label, hand.vectors[wrong])
            tested = np.setdiff1d(np.flatnonzero(clear), [wrong, *beside])
            after = combined(hand.probabilities[tested], prototypes, hand.vectors[tested])
            flipped, same = after.argmax(axis=1) != read[tested], hand.labels[tested] == digit
            rows.append((flipped[same].sum(), same.sum(), flipped.sum(), len(tested)))
    return Harm(*np.array(rows, dtype=int).reshape(-1, 4).sum(axis=0).tolist())


def print_harm(title: str, hands: Sequence[Hand], recognizer: Recognizer) -> None:
    table = Table(title=title)
    for name in ("right ones beside it", "writers", "flipped of that digit", "worst writer"):
        table.add_column(name, justify="right")
    table.add_column("flipped of all digits", justify="right")
    for right in RIGHT_BESIDE_WRONG:
        found = [harm for hand in hands if (harm := harm_of(hand, right, recognizer)).of]
        flipped, of, flipped_of_all, of_all = np.array(
            [(harm.flipped, harm.of, harm.flipped_of_all, harm.of_all) for harm in found]
        ).T
        table.add_row(
            str(right),
            str(len(found)),
            f"{flipped.sum():,} of {of.sum():,} ({flipped.sum() / of.sum():.2%})",
            f"{(flipped / of).max():.1%}",
            f"{flipped_of_all.sum():,} of {of_all.sum():,} "
            f"({flipped_of_all.sum() / of_all.sum():.2%})",
        )
    Console(width=130).print(table)


def interval(values: NDArray[np.float64]) -> str:
    half = 1.96 * values.std(ddof=1) / np.sqrt(len(values)) if len(values) > 1 else np.nan
    return f"{values.mean():.2f} ± {half:.2f}"


def fall(before: float, after: float) -> str:
    """Return by what part errors fell; a dash where there were none."""
    return f"{1 - after / before:.0%}" if before else "–"


def print_table(title: str, outcomes: dict[int, list[Outcome]]) -> None:
    table = Table(title=title)
    for name in ("taught of each", "writers", "error % before", "error % after"):
        table.add_column(name, justify="right")
    for name in ("errors fall by", "all errors fall by", "worse for", "MNIST loses, points"):
        table.add_column(name, justify="right")
    for count, found in outcomes.items():
        tested, before, after, lost = np.array(
            [(o.tested, o.before, o.after, o.mnist_lost) for o in found]
        ).T
        first, then = 100 * before / tested, 100 * after / tested
        table.add_row(
            str(count),
            str(len(found)),
            interval(first),
            interval(then),
            fall(first.mean(), then.mean()),
            f"{fall(before.sum(), after.sum())} of {before.sum():.1f}",
            f"{(after > before + 1e-9).sum()} of {len(found)}",
            interval(lost),
        )
    Console(width=130).print(table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="?", default=bundled_model())
    parser.add_argument("--writers", choices=["test", "validation", "all"], default="test")
    parser.add_argument("--each", action="store_true", help="a line for each writer too")
    parser.add_argument("--data", type=Path, default=DATASETS)
    parser.add_argument("--write-rest", type=Path, metavar="FILE.ndjson.gz")
    options = parser.parse_args()
    if options.write_rest:
        write_rest(options.data, options.write_rest)
        return
    recognizer = Recognizer.from_file(options.model)
    hands = [
        hand_of(writer, drawings, recognizer)
        for writer, drawings in sorted(drawings_by_writer(options.data).items())
        if len(drawings) >= ENOUGH and is_measured(writer, options.writers)
    ]
    mnist = mnist_hand(options.data, recognizer)
    outcomes = {
        count: [measure(hand, count, recognizer, mnist) for hand in hands] for count in TAUGHT
    }
    print_table(f"At once, {options.writers} writers, {options.model.name}", outcomes)
    print_harm(
        f"One wrong label, {options.writers} writers, {options.model.name}", hands, recognizer
    )
    if options.each:
        for outcome in outcomes[3]:
            print(outcome)


if __name__ == "__main__":
    main()
