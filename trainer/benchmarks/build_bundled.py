"""``python -m trainer build-bundled``: make the model that ships with the program again.

The same data, seed, backend and number of threads give the same weights. The new model is scored on
every row of `benchmark_sets`, and replaces the old one only if it is worse on none of them.
Running the same command again resumes an interrupted build.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from digitpad.core.datasets.digits import MNIST
from digitpad.core.errors import FileError
from digitpad.core.files import paths, presence
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelCard
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.system_words import FileWords, SystemWords
from digitpad.core.sentences.training_words import RunWords
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training import recipes
from digitpad.core.training.run_folder import CONFIG, RunFolder
from digitpad.core.training.train_config import DataSource, TrainConfig
from trainer.benchmarks import benchmark_sets
from trainer.errors import TrainerError, UsageError
from trainer.export import converter

PEN_WEIGHTS: Final = {"pendigits-train.ndjson.gz": 2.0, "unipen-1a.ndjson.gz": 3.0}
"""Name of each pen file -> how often each of its digits comes in an epoch."""
EPOCHS: Final = 44
_WARMUP: Final = 0.02
_COOLDOWN: Final = 0.55
_JUDGED: Final = "_test_accuracy"


def bundled_config(datasets: Path) -> TrainConfig:
    """Return what the bundled model is trained with, the pens from a folder that holds "pen".

    MNIST is found wherever it is on this machine. Raises FileError that names a missing pen file.
    """
    pens = {datasets / "pen" / name: weight for name, weight in PEN_WEIGHTS.items()}
    for path in pens:
        if not presence.is_file(path):
            raise FileError(path, TrainerWords.NEEDED_FOR_BUNDLED)
    return replace(
        recipes.find(recipes.DEFAULT).config,
        data=(
            DataSource(MNIST),
            *(DataSource(str(path), weight) for path, weight in pens.items()),
        ),
        epochs=EPOCHS,
        warmup=_WARMUP,
        cooldown=_COOLDOWN,
        averaging=0.999,
        seed=1,
        backend="torch",
        threads=2,
    )


def finishing_config(first: TrainConfig, model: Path) -> TrainConfig:
    """Return the configuration that finishes the ``model`` of the first training.

    A few epochs of small steps, with pictures augmented half as strongly, so that the network ends
    on pictures as people see them. Ink is augmented as before.
    """
    return replace(
        first,
        start_from=str(model),
        epochs=5,
        learning_rate=0.015,
        warmup=0.1,
        cooldown=0.9,
        averaging=0.998,
        picture_change=0.5,
        seed=2,
    )


def check_end(bundled: Path | None = None) -> None:
    """Convert the present model now, to find out before hours of training whether that works.

    Raises TrainerError or FileError with the reason if it does not.
    """
    target = bundled or paths.bundled_model()
    if not os.access(target.parent, os.W_OK):
        reason = SystemWords.PERMISSION_DENIED()
        raise FileError(target, FileWords.CANNOT_BE_WRITTEN(reason=reason))
    if not converter.is_possible():
        raise TrainerError("backend", converter.needs_tensorflow())
    if presence.exists(target):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "model.keras"
            source.write_bytes(model_file.read(target, with_keras=True).keras)
            converter.convert(source, Path(folder) / "model.tflite", temperature=1.0)


def stages(first: TrainConfig, output: Path | None) -> list[tuple[TrainConfig, RunFolder]]:
    """Return both trainings, each with its folder, which is new or holds an interrupted run.

    The second folder lies beside the first. Raises FileError or UsageError.
    """
    first_run = _new_or_begun(output, first)
    finish = finishing_config(first, first_run.model)
    beside = first_run.path.with_name(first_run.path.name + "-finish")
    return [(first, first_run), (finish, _new_or_begun(beside, finish))]


def _new_or_begun(path: Path | None, config: TrainConfig) -> RunFolder:
    if path is None or not presence.exists(path / CONFIG):
        return RunFolder.create(path, config)
    run, begun = RunFolder.open(path)
    if begun != config:
        run.lock.release()
        raise UsageError(RunWords.HOLDS_ANOTHER_RUN().at(path))
    return run


@dataclass(frozen=True)
class InstallVerdict:
    """How a new model compares with the old one."""

    worse: Mapping[str, tuple[float, float]]
    """Name of each measure that fell -> (old, new)."""

    @property
    def sentence(self) -> str:
        """Say in one sentence whether the new model was installed."""
        if not self.worse:
            return str(TrainerWords.TAKES_PLACE())
        rows = [f"{name} {old:.2%} → {new:.2%}" for name, (old, new) in self.worse.items()]
        return str(TrainerWords.TAKES_NO_PLACE(worse=rows))


def record_rows(model: Path, datasets: Path) -> None:
    """Score ``model`` on every row of the test part and write that into its card.

    Raises FileError.
    """
    file = model_file.read(model, with_keras=True)
    recognizer = Recognizer(file)
    scores = {
        row.key: benchmark_sets.scored(recognizer, row).accuracy
        for row in benchmark_sets.rows(datasets / "pen", "test")
    }
    card = replace(file.card, metrics={**file.card.metrics, **scores})
    model_file.write(model, replace(file, card=card))


def install(new: Path, bundled: Path | None = None) -> InstallVerdict:
    """Put ``new`` in the bundled model's place unless it is worse on any test set.

    A bundled model without recorded scores is no obstacle. Raises FileError.
    """
    target = bundled or paths.bundled_model()
    file = model_file.read(new, with_keras=True)
    old = model_file.read_card(target).metrics if presence.exists(target) else {}
    verdict = InstallVerdict(_worse(old, file.card.metrics))
    if not verdict.worse:
        model_file.write(target, replace(file, card=_without_places(file.card), looks={}))
    return verdict


def _without_places(card: ModelCard) -> ModelCard:
    """Name the sources by their file names alone, without the folders of this machine."""
    data = [{**source, "path": Path(source["path"]).name} for source in card.config.get("data", ())]
    start_from = Path(card.config.get("start_from", "")).name
    return replace(card, config={**card.config, "data": data, "start_from": start_from})


def _worse(old: Mapping[str, float], new: Mapping[str, float]) -> Mapping[str, tuple[float, float]]:
    judged = {name: value for name, value in old.items() if name.endswith(_JUDGED)}
    if missing := judged.keys() - new.keys():
        raise TrainerError("data", TrainerWords.NOT_SCORED_ON(sets=sorted(missing)))
    return {name: (value, new[name]) for name, value in judged.items() if new[name] < value}
