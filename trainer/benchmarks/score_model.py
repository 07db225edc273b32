"""Scores finished models on labelled digits: one alone, or two side by side. Needs no Keras."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from digitpad.core.arrays import Floats
from digitpad.core.command_line.printable import printable
from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.comparison import CHANCE, only_right
from digitpad.core.scoring.contact_sheet import MAX_SHEET, write_contact_sheet
from digitpad.core.scoring.metrics import DIGITS, Evaluation, evaluate, mcnemar
from digitpad.core.scoring.score_pictures import score_pictures
from digitpad.core.scoring.scored_picture import ScoredPicture
from digitpad.core.scoring.scores import Scores
from digitpad.core.sentences.worker_words import TrainerWords
from trainer.errors import TrainerError

PARTS: Final = ("auto", "train", "validation", "test", "all")
GALLERY: Final = 100


@dataclass(frozen=True, eq=False)
class Judgement:
    """What one model made of some digits."""

    model: str
    scores: Scores
    evaluation: Evaluation

    def to_json(self) -> dict[str, Any]:
        return {
            "model": self.model,
            "count": len(self.scores),
            "accuracy": self.evaluation.accuracy,
            "loss": self.evaluation.loss,
            "ece": self.evaluation.calibration.ece,
            "digits": [asdict(digit) for digit in self.evaluation.digits],
            "confusion_matrix": self.evaluation.matrix.tolist(),
            "misread": self.evaluation.misread.tolist(),
        }


def choose_digits(sets: Sequence[Dataset], part: str) -> tuple[Floats, NDArray[np.uint8]]:
    """Return pictures (n, 28, 28) float32 in 0..1 and labels (n,) of a ``part`` of some sets.

    ``auto`` takes a set's own test part, or all of the set if it has none. Raises TrainerError if
    no set has such a part.
    """
    chosen = [digits for one in sets for digits in _chosen(one, part) if len(digits)]
    if not chosen:
        names = [one.name for one in sets]
        raise TrainerError("data", TrainerWords.NO_DIGITS_IN_PART(names=names, part=part))
    pictures = np.concatenate([digits.drawn() for digits in chosen])
    return pictures, np.concatenate([digits.labels for digits in chosen])


def _chosen(dataset: Dataset, part: str) -> tuple[Digits, ...]:
    if part == "auto":
        return (dataset.to_test_with,)
    if part == "all":
        return dataset.everything
    parts = {str(name): digits for name, digits in dataset.parts().items()}
    return (parts[part],)


def judge(
    path: Path, recognizer: Recognizer, pictures: Floats, labels: NDArray[np.uint8]
) -> Judgement:
    """Read every picture with the model of ``path``."""
    scores = score_pictures(recognizer, pictures, labels)
    return Judgement(str(path), scores, evaluate(scores.truth, scores.probabilities))


def print_one(judged: Judgement, console: Console) -> None:
    """Print accuracy, loss, calibration, the scores of each digit and the confusion matrix."""
    result = judged.evaluation
    console.print(
        f"{printable(judged.model)}: {result.accuracy:.2%} of {len(judged.scores):,} right, "
        f"{len(result.misread):,} misread; loss {result.loss:.4f}, "
        f"calibration error {result.calibration.ece:.4f}",
        markup=False,
    )
    table = Table(
        "digit", "count", "precision", "recall", "F1", "read as 0…9", title_justify="left"
    )
    for score in result.digits:
        cells = " ".join(f"{count:4d}" for count in result.matrix[score.digit])
        numbers = (f"{value:.2%}" for value in (score.precision, score.recall, score.f1))
        table.add_row(str(score.digit), f"{score.count:,}", *numbers, cells)
    console.print(table)


def comparison(first: Judgement, second: Judgement) -> dict[str, Any]:
    """Return both side by side with the exact McNemar test of their difference."""
    only_first = int(only_right(first.scores, second.scores).sum())
    only_second = int(only_right(second.scores, first.scores).sum())
    return {
        "first": first.to_json(),
        "second": second.to_json(),
        "only_first_right": only_first,
        "only_second_right": only_second,
        "p_value": mcnemar(only_first, only_second),
    }


def print_two(first: Judgement, second: Judgement, console: Console) -> None:
    """Print both side by side and whether their difference is more than chance."""
    table = Table("", *(escape(printable(one.model)) for one in (first, second)))
    for name, value in (("accuracy", "accuracy"), ("loss", "loss")):
        pair = (getattr(one.evaluation, value) for one in (first, second))
        table.add_row(name, *(f"{n:.2%}" if name == "accuracy" else f"{n:.4f}" for n in pair))
    eces = (f"{one.evaluation.calibration.ece:.4f}" for one in (first, second))
    table.add_row("calibration error", *eces)
    for digit in range(DIGITS):
        recalls = (f"{one.evaluation.digits[digit].recall:.2%}" for one in (first, second))
        table.add_row(f"recall of {digit}", *recalls)
    console.print(table)
    found = comparison(first, second)
    only_first, only_second = found["only_first_right"], found["only_second_right"]
    verdict = "is more than chance" if found["p_value"] <= CHANCE else "may be chance"
    console.print(
        f"Only the first right: {only_first:,}. Only the second right: {only_second:,}. "
        f"McNemar p = {found['p_value']:.3g}: the difference {verdict}."
    )


def write_misread(path: Path, judged: Judgement, pictures: Floats) -> None:
    """Draw what was misread, the surest mistakes first. Raises FileError."""
    wrong = judged.evaluation.misread
    order = judged.scores.surest_first(wrong)[:MAX_SHEET]
    title = f"{len(wrong):,} of {len(judged.scores):,} misread"
    write_contact_sheet(path, _readings(judged, pictures, order), title)


def write_gallery(path: Path, judged: Judgement, pictures: Floats, seed: int) -> None:
    """Draw a random batch with its readings, wrong ones in red. Raises FileError."""
    count = min(GALLERY, len(pictures))
    chosen = np.random.default_rng(seed).choice(len(pictures), count, replace=False)
    write_contact_sheet(path, _readings(judged, pictures, chosen), f"{count} digits at random")


def _readings(
    judged: Judgement, pictures: Floats, indices: NDArray[np.intp]
) -> list[ScoredPicture]:
    return [
        ScoredPicture.of(judged.scores, index, np.round(pictures[index] * 255).astype(np.uint8))
        for index in indices.tolist()
    ]


def to_line(found: dict[str, Any]) -> str:
    """Return one line of JSON; a score without a denominator is null."""
    return json.dumps(_without_nan(found), allow_nan=False)


def _without_nan(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nan(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(entry) for entry in value]
    return None if isinstance(value, float) and value != value else value
