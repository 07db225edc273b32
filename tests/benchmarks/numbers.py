"""How well numbers are cut and read, and how well digits are told from the rest.

    python -m tests.benchmarks.numbers [MODEL.digitpad] [--part test] [--count 400] [--seed 1]

Numbers are made of digits of one writer each, whom no training has seen: one gap for all of a
number, jitter in size and base line, 15 % of the last strokes after the whole number. A cut is
right when each mark has exactly its own strokes. "Clear" numbers are those whose every digit, read
alone, is right with at least 99 %: in them nothing but the cutting can go wrong.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from rich.console import Console
from rich.table import Table

from digitpad.core.datasets.digits import MNIST
from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.locate import FOLDER_VARIABLE
from digitpad.core.datasets.split import Part
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.numbers.number_reader import NumberReader
from digitpad.core.numbers.number_reading import NumberReading
from digitpad.core.numbers.picture_reader import read_image, read_ink_picture
from digitpad.core.reading.recognizer import Recognizer
from tests.numbers_data import any_hand, hands
from tests.odd_pages import ODD_PAGES
from tests.public_data import DATASETS
from trainer.benchmarks.benchmark_sets import PEN_FILES
from trainer.data.digit_examples import ExampleMaker
from trainer.data.letters import letters
from trainer.data.pictured_numbers import picture_number
from trainer.data.written_numbers import Hand, Writing, WrittenNumber, write_number
from trainer.networks import binary_metrics

GAPS = (0.45, 0.30, 0.15, 0.0, -0.06, -0.12)
LENGTHS = range(1, 9)
CLEAR = 0.99
KEPT = 0.99
OTHER_WAYS = {
    "all of the above": Writing(),
    "pen not lifted between every second two": Writing(digits=(2, 6), joined=0.5),
    "in lines": Writing(digits=(2, 7), lines=0.3),
    "with signs": Writing(digits=(2, 6), signs=0.35),
    "with letters": Writing(digits=(2, 6), letters=0.25),
    "uneven, with spaces": Writing(
        digits=(2, 7), spaces=0.25, gap=(0.1, 0.9), size_jitter=0.2, base_jitter=0.14
    ),
}


@dataclass(frozen=True)
class Score:
    """What became of one number."""

    cut: bool
    digits: float
    """The part of its marks that are there and called by their names."""
    whole: bool
    clear: bool


def score(number: WrittenNumber, reading: NumberReading, clear: bool) -> Score:
    """Compare a reading with what was written."""
    found = {frozenset(owned_by(mark.spans, number)): mark.symbol for mark in reading.digits}
    wanted = [frozenset(strokes_of(mark, number)) for mark in range(len(number.symbols))]
    names = [found.get(strokes) for strokes in wanted]
    cut = None not in names and len(found) == len(wanted)
    right = [name == symbol for name, symbol in zip(names, number.symbols, strict=True)]
    return Score(cut, float(np.mean(right)), reading.text == number.text, clear)


def strokes_of(mark: int, number: WrittenNumber) -> Iterator[tuple[int, int]]:
    """Yield the strokes that have points of a mark, and its place among the marks on each."""
    for stroke, owners in enumerate(number.marks):
        if mark in owners:
            yield stroke, sorted(set(owners)).index(mark)


def owned_by(spans: Sequence, number: WrittenNumber) -> Iterator[tuple[int, int]]:
    """Yield the same for what was found: a part of a stroke is of whoever has most of its points.

    (stroke, -1) where that is less than nine tenths.
    """
    for span in spans:
        owners = np.array(number.marks[span.stroke])
        places = np.arange(len(owners))
        inside = owners[(places >= span.first) & (places <= span.last)]
        yield span.stroke, _place_of(inside, owners)


def _place_of(inside: np.ndarray, owners: np.ndarray) -> int:
    if not len(inside):  # a piece of the way between two digits
        return -1
    counts = np.bincount(inside)
    most = int(counts.argmax())
    is_pure = counts[most] >= 0.9 * len(inside)
    is_whole = counts[most] >= 0.8 * np.count_nonzero(owners == most)
    return sorted(set(owners.tolist())).index(most) if is_pure and is_whole else -1


class Bench:
    """One model and the hands of one part."""

    def __init__(self, model: Path, part: Part, count: int, seed: int) -> None:
        self.recognizer = Recognizer.from_file(model)
        self.reader = NumberReader(self.recognizer)
        self.part, self.count, self.seed = part, count, seed
        self.hands = hands(part)
        self.letters = letters(part)
        self.clear = {id(lines): self._is_clear(*digit) for hand in self.hands
                      for digit in hand for lines in [digit[1]]}  # fmt: skip

    def _is_clear(self, symbol: str, lines: list) -> bool:
        reading = self.recognizer.read(Ink(tuple(map(Stroke, lines))))
        return str(reading.digit) == symbol and reading.confidence >= CLEAR

    def scores(self, how: Writing, *, clear: bool = False, salt: int = 0) -> list[Score]:
        """Read ``count`` numbers; with ``clear`` made of clear digits alone."""
        rng = np.random.default_rng([self.seed, salt])
        writers: list[Hand] = [
            [digit for digit in hand if not clear or self.clear[id(digit[1])]]
            for hand in self.hands
        ]
        writers = [hand for hand in writers if hand]
        found = []
        for _ in range(self.count):
            hand = any_hand(writers, rng)
            number = write_number(hand, rng, how, self.letters if how.letters else ())
            found.append(score(number, self.reader.read(number.ink), clear))
        return found


def columns(scores: Sequence[Score]) -> list[str]:
    return [
        f"{np.mean([getattr(one, name) for one in scores]):.1%}"
        for name in ("cut", "digits", "whole")
    ]


def print_numbers(bench: Bench, console: Console) -> None:
    table = Table(title=f"Numbers of {bench.part} writers, {bench.count} each")
    for name in ("", "n", "cuts", "digits", "whole", "clear: cuts", "digits", "whole"):
        table.add_column(name, justify="right" if name else "left")

    def add(name: str, how: Writing, salt: int) -> None:
        both = [bench.scores(how, clear=clear, salt=salt) for clear in (False, True)]
        table.add_row(name, str(bench.count), *columns(both[0]), *columns(both[1]))

    for place, gap in enumerate(GAPS):
        add(f"gap {gap:+.2f} heights, 1 to 8 digits", Writing(gap=(gap, gap)), place)
    table.add_section()
    for length in LENGTHS:
        add(f"{length} digits, gap -0.12 to 0.45", Writing(digits=(length, length)), 20 + length)
    table.add_section()
    for place, (name, how) in enumerate(OTHER_WAYS.items()):
        add(name, how, 40 + place)
    console.print(table)


def print_singles(bench: Bench, console: Console) -> None:
    table = Table(title="Single digits, all of them")
    for name in ("set", "n", "cut in two", "misread before", "misread now", "said to be none"):
        table.add_column(name, justify="right" if name != "set" else "left")
    for name in PEN_FILES:
        digits = load_dataset(str(DATASETS / "pen" / f"{name}.ndjson.gz")).parts()[bench.part]
        alone = bench.recognizer.read_many(digits.inks)
        readings = [bench.reader.read(ink) for ink in digits.inks]
        add_singles(table, name, digits.labels, [r.digit for r in alone], readings)
    mnist = load_dataset(MNIST).parts()[bench.part]
    pictures = mnist.drawn()
    probabilities, _ = bench.recognizer.read_pictures(pictures)
    images = (Image.fromarray(np.uint8(picture * 255 + 0.5)) for picture in pictures)
    readings = [read_image(bench.recognizer, image) for image in images]
    add_singles(table, MNIST, mnist.labels, probabilities.argmax(axis=1).tolist(), readings)
    console.print(table)


def add_singles(
    table: Table, name: str, labels: np.ndarray, before: list[int], readings: list[NumberReading]
) -> None:
    wanted = [str(label) for label in labels]
    cut = sum(len(reading.digits) > 1 for reading in readings)
    misread = sum(str(digit) != label for digit, label in zip(before, wanted, strict=True))
    now = sum(reading.text != label for reading, label in zip(readings, wanted, strict=True))
    none = sum(reading.text == "?" for reading in readings)
    table.add_row(name, *(str(value) for value in (len(labels), cut, misread, now, none)))


def print_others(bench: Bench, console: Console) -> None:
    """What is no digit: how well it is told from the pens' digits."""
    pens = [load_dataset(str(DATASETS / "pen" / f"{name}.ndjson.gz")).parts() for name in PEN_FILES]
    mnist = load_dataset(MNIST).parts()[bench.part]
    maker = ExampleMaker([*(parts[bench.part] for parts in pens), mnist], bench.letters)
    examples = maker.make(12_000, np.random.default_rng(bench.seed), augment=False)
    readings = bench.recognizer.readings_of(list(examples.pictures))
    certain = np.array([reading.is_digit for reading in readings])
    kinds = np.array(examples.kinds)
    inks = [ink for parts in pens for ink in parts[bench.part].inks]
    digits = np.array([reading.is_digit for reading in bench.recognizer.read_many(inks)])
    least = np.quantile(digits, 1 - KEPT)
    card = bench.recognizer.card
    table = Table(title=f"What is no digit, against {len(digits)} pen digits")
    for name in ("kind", "n", "AUROC", f"pass where {KEPT:.0%} of digits do", "called a digit"):
        table.add_column(name, justify="right" if name != "kind" else "left")
    for kind in sorted(set(examples.kinds) - {"digit", "picture"}):
        some = certain[kinds == kind]
        both = np.concatenate([digits, some])
        auroc = binary_metrics.auroc(both, np.arange(len(both)) < len(digits))
        called = np.mean([card.takes_for_digit(value) for value in some])
        table.add_row(
            kind, str(len(some)), f"{auroc:.4f}", f"{(some >= least).mean():.1%}", f"{called:.1%}"
        )
    console.print(table)
    for name, chosen in (
        ("all kinds", kinds != ""),
        ("letters", np.isin(kinds, ["digit", "letter"])),
    ):
        ece = binary_metrics.calibration_error(certain[chosen], examples.is_digit[chosen])
        console.print(f"ECE of is_digit at equal shares of digits and others, {name}: {ece:.3f}")


def print_pictures(bench: Bench, console: Console) -> None:
    digits = load_dataset(MNIST).parts()[bench.part]
    pictures = digits.drawn()
    rng = np.random.default_rng([bench.seed, 60])
    table = Table(title="MNIST digits side by side, 2 to 6")
    for name in ("gap, px of 28", "n", "as many marks", "whole"):
        table.add_column(name, justify="right")
    every: list[tuple[bool, bool]] = []
    for gap in range(-1, 9):
        found = []
        for _ in range(bench.count):
            number = picture_number(pictures, digits.labels, rng, gap_px=(gap, gap))
            reading = read_ink_picture(bench.recognizer, number.ink)
            whole = reading.text.replace(" ", "") == number.text
            found.append((len(reading.digits) == len(number.text), whole))
        every += found
        marks, whole_share = np.mean(found, axis=0)
        table.add_row(f"{gap:+d}", str(len(found)), f"{marks:.1%}", f"{whole_share:.1%}")
    marks, whole_share = np.mean(every, axis=0)
    table.add_row("all", str(len(every)), f"{marks:.1%}", f"{whole_share:.1%}")
    console.print(table)


def print_latency(bench: Bench, console: Console) -> None:
    """What it costs to read a page with six digits again while the last stroke grows."""
    rng = np.random.default_rng([bench.seed, 80])
    took: list[float] = []
    for _ in range(60):
        ink = write_number(any_hand(bench.hands, rng), rng, Writing(digits=(6, 6))).ink
        last = ink.strokes[-1].points
        for length in range(1, len(last) + 1, max(1, len(last) // 20)):
            page = Ink((*ink.strokes[:-1], Stroke(last[:length])))
            begun = time.process_time()
            bench.reader.read(page)
            took.append(1000 * (time.process_time() - begun))
    median, last_percent = np.percentile(took, [50, 99])
    console.print(
        f"Processor time to read again while the pen moves, six digits, n = {len(took)}: "
        f"median {median:.2f} ms (aim 4), 99th percentile {last_percent:.2f} ms (aim 10)"
    )


def print_odd(bench: Bench, console: Console) -> None:
    """What whatever else may lie on a page costs, read by who has seen nothing before."""
    table = Table(title="Odd pages, processor time (aim: 50 ms)")
    for name in ("page", "strokes", "ms", "text"):
        table.add_column(name, justify="right" if name in ("strokes", "ms") else "left")
    for name, make in ODD_PAGES.items():
        ink = make()
        bench.reader.read(ink)
        times = []
        for _ in range(5):
            reader = NumberReader(bench.recognizer)
            begun = time.process_time()
            reading = reader.read(ink)
            times.append(1000 * (time.process_time() - begun))
        text = reading.text.replace("\n", "⏎")
        table.add_row(name, f"{len(ink)}", f"{np.median(times):.1f}", text[:50])
    console.print(table)


SECTIONS = {
    "numbers": print_numbers,
    "singles": print_singles,
    "others": print_others,
    "pictures": print_pictures,
    "latency": print_latency,
    "odd": print_odd,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="?", default=bundled_model())
    parser.add_argument("--part", choices=("test", "validation"), default="test")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=SECTIONS, action="append")
    given = parser.parse_args()
    os.environ[FOLDER_VARIABLE] = str(DATASETS)
    bench = Bench(given.model, given.part, given.count, given.seed)
    console = Console(width=120)
    for name, section in SECTIONS.items():
        if not given.only or name in given.only:
            section(bench, console)


if __name__ == "__main__":
    main()
