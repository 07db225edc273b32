"""How well unseen hands are read: cross-validation by writer over all writers of the shared pens.

    python -m tests.benchmarks.hands KEPT [--folds 5] [--seed 1] [--epochs 3] [--forms 0.15]
        [--against OTHER_KEPT]

Each fold's writers are read by a network that has learnt from the writers of all others and from a
fifth of MNIST's training part, anew each epoch, by a short recipe. So the folds judge a method, not
the network that ships. A finished fold is kept in the folder KEPT, and the same command goes on
with the next. There is also ``misread.png``: every drawing that was misread, by digit and reading.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from digitpad.core.datasets.digits import MNIST, Dataset, Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.scoring.contact_sheet import write_contact_sheet
from digitpad.core.scoring.metrics import mcnemar
from digitpad.core.scoring.scored_picture import ScoredPicture
from digitpad.core.scoring.scores import Scores
from digitpad.core.training import recipes
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from tests.public_data import DATASETS, use_datasets

SETS = ("pendigits-train", "unipen-1a")
PICTURES = "mnist"
PICTURES_SHARE = 0.2
SHOWN_WRITERS = 10


@dataclass(frozen=True)
class Plan:
    """What decides the results; folds of different plans are never mixed."""

    folds: int
    seed: int
    epochs: int
    forms: float
    """Share of the ink that becomes a rare form, see `trainer.data.rare_forms`."""


@dataclass(frozen=True, eq=False)
class Read:
    """The drawings of a set that one fold or all of them read."""

    indices: np.ndarray
    """(n,) where they lie in the set."""
    truth: np.ndarray
    """(n,) uint8."""
    probabilities: np.ndarray
    """(n, 10) float32."""

    @property
    def wrong(self) -> np.ndarray:
        """(n,) bool."""
        wrong: np.ndarray = self.probabilities.argmax(axis=1) != self.truth
        return wrong


Fold = dict[str, Read]
"""Name of a set -> what was read of it."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("kept", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--forms", type=float, default=0.0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--against", type=Path, help="another folder of folds, to compare with")
    given = parser.parse_args()
    use_datasets()
    plan = Plan(given.folds, given.seed, given.epochs, given.forms)
    require_same(given.kept, plan)
    pens = {name: load_dataset(str(DATASETS / "pen" / f"{name}.ndjson.gz")) for name in SETS}
    folds = [fold_of(given.kept, number, plan, pens, given.threads) for number in range(plan.folds)]
    report(folds, pens)
    write_sheet(given.kept / "misread.png", folds, pens)
    if given.against:
        compare(folds, [load(path) for path in sorted(given.against.glob("fold-*.npz"))])


def require_same(kept: Path, plan: Plan) -> None:
    """Note the plan in a new folder; end where the folder holds the folds of another."""
    kept.mkdir(parents=True, exist_ok=True)
    note, text = kept / "plan.json", json.dumps(asdict(plan))
    if note.exists() and note.read_text() != text:
        sys.exit(f"{kept} holds the folds of another plan: {note.read_text()}")
    note.write_text(text)


def fold_of(kept: Path, number: int, plan: Plan, pens: dict[str, Dataset], threads: int) -> Fold:
    """Return what fold ``number``, from 0, reads; from its file where it is finished."""
    path = kept / f"fold-{number}.npz"
    if not path.exists():
        read = read_fold(number, plan, pens, threads)
        arrays = {
            f"{name}/{key}": value for name, one in read.items() for key, value in vars(one).items()
        }
        unfinished = path.with_suffix(".part.npz")
        np.savez_compressed(unfinished, **arrays)
        unfinished.replace(path)
    return load(path)


def load(path: Path) -> Fold:
    with np.load(path) as file:
        names = ("indices", "truth", "probabilities")
        return {one: Read(*(file[f"{one}/{name}"] for name in names)) for one in (*SETS, PICTURES)}


def fold_numbers(writers: tuple[str, ...], folds: int, seed: int) -> np.ndarray:
    """Return (n,) the fold of each drawing: a writer is in one, and folds are about equally large.

    The writers with most drawings are dealt first, each to the smallest fold; equals by chance.
    """
    counts = sorted(Counter(writers).items())
    order = np.random.default_rng(seed).permutation(len(counts))
    sizes, dealt = [0] * folds, dict[str, int]()
    for writer, count in sorted((counts[place] for place in order), key=lambda one: -one[1]):
        dealt[writer] = smallest = sizes.index(min(sizes))
        sizes[smallest] += count
    return np.array([dealt[writer] for writer in writers])


def read_fold(number: int, plan: Plan, pens: dict[str, Dataset], threads: int) -> Fold:
    """Train without the fold's writers and read them, and MNIST's validation part."""
    config = replace(
        recipes.find(recipes.quick_form(recipes.DEFAULT)).config,
        augment=True,
        epochs=plan.epochs,
        seed=plan.seed,
        threads=threads,
    )
    from trainer.backends import choice

    choice.prepare(choice.choose(config), config)
    mnist = load_dataset(MNIST)
    ours = {
        name: fold_numbers(pen.digits.writers, plan.folds, plan.seed) == number
        for name, pen in pens.items()
    }
    shares = [(pen, pen.digits.at(~ours[name]), 1.0) for name, pen in pens.items()]
    pictures = mnist.parts()
    shares.insert(0, (mnist, pictures["train"], PICTURES_SHARE))
    predict = trained(config, shares, pictures["validation"], plan.forms)
    found = {
        name: (np.flatnonzero(ours[name]), pen.digits.at(ours[name])) for name, pen in pens.items()
    }
    found[PICTURES] = (np.arange(len(pictures["validation"])), pictures["validation"])
    return {
        name: Read(where, digits.labels, predict(digits)) for name, (where, digits) in found.items()
    }


def trained(config: TrainConfig, shares: list, validation: Digits, forms: float):
    """Return a function from digits to (n, 10) probabilities: after a training."""
    import keras

    from trainer.data.augment_ink import INK_AUGMENTATION
    from trainer.data.training_data import AUGMENTED_AT_ONCE, Share, TrainingData
    from trainer.networks.feeding import logits_of
    from trainer.process.control import Control
    from trainer.training import checkpoint
    from trainer.training.checkpoint import TrainingProgress
    from trainer.training.epochs import Fitting
    from trainer.training.train import build

    keras.backend.clear_session()
    glimpse = validation.at(np.arange(1000))  # shown after each epoch; nothing is chosen by it
    data = TrainingData(
        training=[Share(*share) for share in shares],
        held_out=[glimpse],
        validation=(glimpse.drawn()[..., None], glimpse.labels),
        tests={},
        sums={},
        notes=[],
        augment=config.augment,
        picture_change=config.picture_change,
        seed=config.seed,
        slice_size=AUGMENTED_AT_ONCE,
        ink_change=replace(INK_AUGMENTATION, form_chance=forms),
    )
    model = build(config, steps=config.epochs * -(-len(data) // config.batch_size))
    beginning = checkpoint.weights_of(model)
    with tempfile.TemporaryDirectory() as scratch:
        run = RunFolder.create(Path(scratch) / "run", config)
        Fitting(
            model, config, data, run, note_epoch, Control(), TrainingProgress(), beginning
        ).run()

    def predict(digits: Digits) -> np.ndarray:
        logits = logits_of(model, digits.drawn()[..., None])
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    return predict


def note_epoch(event: object) -> None:
    if type(event).__name__ == "EpochEnd":
        print(event, file=sys.stderr, flush=True)


def report(folds: list[Fold], pens: dict[str, Dataset]) -> None:
    """Print the errors of each fold by set, then the worst writers."""
    console = Console()
    table = Table("set", "n", "misread", "right, mean of folds", "spread (SD)", "errors by fold")
    for name in (*SETS, PICTURES):
        rights = [100 * (1 - fold[name].wrong.mean()) for fold in folds]
        errors = [int(fold[name].wrong.sum()) for fold in folds]
        n = sum(len(fold[name].truth) for fold in folds)
        mean, spread = f"{np.mean(rights):.2f} %", f"{np.std(rights, ddof=1):.2f}"
        table.add_row(name, f"{n:,}", f"{sum(errors)}", mean, spread, " ".join(map(str, errors)))
    console.print(table)
    worst = Table("writer", "n", "misread", "forms (written→read)")
    for writer, n, forms in worst_writers(folds, pens):
        said = ", ".join(f"{form} ×{count}" for form, count in forms.most_common())
        worst.add_row(writer, f"{n}", f"{forms.total()}", said)
    console.print(worst)
    every = Counter[str]()
    for _, _, forms in worst_writers(folds, pens, shown=None):
        every += forms
    console.print("all:", ", ".join(f"{form} ×{count}" for form, count in every.most_common(25)))


def worst_writers(
    folds: list[Fold], pens: dict[str, Dataset], shown: int | None = SHOWN_WRITERS
) -> list[tuple[str, int, Counter[str]]]:
    """Return writer, number of drawings and what was misread, those with most misread first."""
    forms: dict[str, Counter[str]] = {}
    drawn = Counter[str]()
    for name, pen in pens.items():
        drawn.update(pen.digits.writers)
        for fold in folds:
            read = fold[name]
            for place in np.flatnonzero(read.wrong):
                form = f"{read.truth[place]}→{read.probabilities[place].argmax()}"
                forms.setdefault(pen.digits.writers[read.indices[place]], Counter())[form] += 1
    order = sorted(forms, key=lambda writer: -forms[writer].total())[:shown]
    return [(writer, drawn[writer], forms[writer]) for writer in order]


def write_sheet(path: Path, folds: list[Fold], pens: dict[str, Dataset]) -> None:
    """Draw all misread pens, by digit and by what they were read as."""
    cells = [
        cell for name, pen in pens.items() for fold in folds for cell in misread(fold[name], pen)
    ]
    cells.sort(key=lambda one: (one.truth, one.read, -one.confidence))
    write_contact_sheet(path, cells, f"{len(cells)} misread")
    print(f"misread digits: {path}")


def misread(read: Read, pen: Dataset) -> list[ScoredPicture]:
    chosen = np.flatnonzero(read.wrong)
    drawn = np.round(pen.digits.at(read.indices[chosen]).drawn() * 255).astype(np.uint8)
    scores = Scores.of(read.truth, read.probabilities, np.zeros((len(read.truth), 1), np.float32))
    return [
        ScoredPicture.of(scores, int(index), picture)
        for index, picture in zip(chosen, drawn, strict=True)
    ]


def compare(folds: list[Fold], others: list[Fold]) -> None:
    """Print what only one of both read right, of the folds that both have."""
    table = Table("set", "n", "misread", "misread by the other", "fewer", "p (McNemar)")
    for names in (*((name,) for name in (*SETS, PICTURES)), SETS):
        pairs = [(a[name], b[name]) for a, b in zip(folds, others, strict=False) for name in names]
        ours = np.concatenate([a.wrong for a, _ in pairs])
        theirs = np.concatenate([b.wrong for _, b in pairs])
        p = mcnemar(int((~ours & theirs).sum()), int((ours & ~theirs).sum()))
        fewer = f"{1 - ours.sum() / max(theirs.sum(), 1):.0%}"
        counts = (f"{len(ours):,}", f"{ours.sum()}", f"{theirs.sum()}")
        table.add_row(" + ".join(names), *counts, fewer, f"{p:.3g}")
    Console().print(table)


if __name__ == "__main__":
    os.nice(5)
    main()
