"""One training, top to bottom: load, build, fit, evaluate, export."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from digitpad.core.files import presence
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelCard
from digitpad.core.sentences.worker_words import StatusWords
from digitpad.core.training.learning import epoch_look
from digitpad.core.training.protocol import Completed, Started
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.wording import status
from trainer.ahead.made_ahead import MadeAhead
from trainer.backends.choice import device_name
from trainer.data.head_examples import HeadExamples, plan_for
from trainer.data.held_out import held_out_of
from trainer.data.training_data import TrainingData
from trainer.errors import RunCancelled
from trainer.export import to_litert
from trainer.export.converter import Converter
from trainer.networks import logit_metrics, parallel
from trainer.networks.architectures import NETWORKS
from trainer.networks.feeding import logits_of
from trainer.networks.is_digit import with_head
from trainer.networks.load_network import load_parts
from trainer.networks.optimizers import compiled
from trainer.networks.preparing import freeze, seed_everything
from trainer.process import company
from trainer.process.control import Control
from trainer.process.reporter import Listener, Reporter
from trainer.training import checkpoint
from trainer.training.checkpoint import TrainingProgress, Weights
from trainer.training.epochs import Fitting
from trainer.training.evaluating import evaluate, validated
from trainer.training.is_digit import Head, HeadTraining
from trainer.training.learning_keeper import LearningKeeper


def train(
    config: TrainConfig,
    data: TrainingData,
    folder: RunFolder,
    report: Reporter,
    control: Control,
    converter: Converter,
    ahead: MadeAhead,
) -> Path:
    """Train, or resume the run in ``folder``, and return the path of the finished model.

    ahead: what is needed after the epochs, as far as another process makes it meanwhile.
    Raises RunCancelled, or DigitPadError with the sentence to show.
    """
    if company.count() > 1:
        report(status("starting", StatusWords.JOINING(count=company.count())))
    with parallel.on_devices(config) as devices:
        steps = config.epochs * -(-len(data) // config.batch_size)
        model, known_head = build_parts(config, steps)
    parallel.synchronize(model, devices)
    beginning, progress = checkpoint.weights_of(model), TrainingProgress()
    if presence.exists(folder.checkpoint):
        progress = checkpoint.load(folder.checkpoint, model)
        if config.schedule == "constant":  # the checkpoint's rate may be why it diverged
            model.optimizer.learning_rate = config.learning_rate
        folder.finished_epochs = len(progress.history)
    if config.tensorboard:
        report.add(_tensorboard_log(folder, progress))
    keeper = LearningKeeper(folder, progress.history)
    report.add(keeper)
    device = device_name() if devices == 1 else f"{devices} × {device_name()}"
    report(_started(config, data, folder, model, progress, device))

    fitting = Fitting(model, config, data, folder, report, control, progress, beginning)
    fitting.run()
    if not company.is_first():  # the first makes the model; whoever began them all ends the others
        control.cancelled.wait()
        raise RunCancelled
    model = parallel.gathered(model, devices)

    pictures, labels = data.validation
    logits = logits_of(model, pictures) if fitting.logits is None else fitting.logits
    temperature = temperature_for(config, logits, labels)
    report(status("exporting", StatusWords.LEARNING_WHAT_IS_A_DIGIT()))
    digits = [share.digits for share in data.training]
    examples = HeadExamples(plan_for(config, data), digits, data.held_out, ahead.examples)
    teaching = HeadTraining(model, temperature, examples, control.cancelled.is_set)
    head = head_for(teaching, known_head, beginning, config)
    whole = with_head(model, head.network)
    report(status("exporting", StatusWords.CONVERTING()))
    exported = to_litert.export(whole, temperature, folder.path, converter)
    card = _card(config, data, model)
    to_litert.check(exported.with_card(card), whole, temperature, pictures)

    report(status("evaluating", StatusWords.SCORING()))
    tests = held_out_of(data, ahead.pens())
    metrics = validated(logits, temperature, labels)
    metrics |= evaluate(exported.with_card(card), tests, config.start_from)
    metrics |= {"temperature": temperature, "training_seconds": progress.seconds, **head.metrics}
    file = exported.with_card(replace(card, metrics=metrics))
    learning, looks = keeper.record().to_bytes(), epoch_look.of_run(folder.path)
    model_file.write(folder.model, replace(file, learning=learning, looks=looks))
    report(Completed(str(folder.model), metrics, stopped=control.stopping.is_set()))
    return folder.model


def _tensorboard_log(folder: RunFolder, progress: TrainingProgress) -> Listener:
    from trainer.training.tensorboard import (
        TensorBoardLog,  # imports TensorFlow, which may not be the backend
    )

    return TensorBoardLog(folder.tensorboard, progress.history)


def build(config: TrainConfig, steps: int) -> keras.Model:
    """Return the compiled network, random or from an earlier model, for ``steps`` steps in all."""
    return build_parts(config, steps)[0]


def build_parts(config: TrainConfig, steps: int) -> tuple[keras.Model, keras.Model | None]:
    """Return what `build` does, and the head that an earlier model brings along."""
    seed_everything(config.seed)
    if config.mixed_precision:
        keras.mixed_precision.set_global_policy("mixed_float16")
    head = None
    if config.start_from:
        model, head = load_parts(Path(config.start_from))
    else:
        model = NETWORKS[config.recipe]()
    if config.freeze:
        freeze(model)
    return compiled(model, config, steps), head


def temperature_for(
    config: TrainConfig, logits: NDArray[np.float32], labels: NDArray[np.uint8]
) -> float:
    """Return the softmax temperature: fitted to the validation part, or that of the old model.

    logits: (n, 10) that the model gives for the validation part, whose (n,) labels are known.
    """
    if config.calibrate:
        return logit_metrics.best_temperature(logits, labels)
    if config.start_from:
        metrics = model_file.read_card(Path(config.start_from)).metrics
        return float(metrics.get("temperature", 1.0))
    return 1.0


def head_for(
    teaching: HeadTraining, known: keras.Model | None, beginning: Weights, config: TrainConfig
) -> Head:
    """Return what says whether something is a digit: that of the model gone on from, or a new one.

    Raises RunCancelled.
    """
    if known is None:
        return teaching.taught()
    metrics = model_file.read_card(Path(config.start_from)).metrics
    return teaching.kept(known, beginning, metrics)


def _started(
    config: TrainConfig,
    data: TrainingData,
    folder: RunFolder,
    model: keras.Model,
    progress: TrainingProgress,
    device: str,
) -> Started:
    tests = sum(len(digits) for digits in data.tests.values())
    return Started(
        run=str(folder.path),
        recipe=config.recipe,
        backend=keras.backend.backend(),
        device=device,
        epochs=config.epochs,
        first_epoch=len(progress.history) + 1,
        parameters=model.count_params(),
        data={"training": len(data), "validation": len(data.validation[1]), "test": tests},
        loss=config.loss,
    )


def _card(config: TrainConfig, data: TrainingData, model: keras.Model) -> ModelCard:
    return ModelCard(
        name=config.recipe,
        recipe=config.recipe,
        parameters=model.count_params(),
        data=dict(data.sums),
        config=config.to_json(),
        libraries=_libraries(),
    )


def _libraries() -> Mapping[str, str]:
    found = {"python": platform.python_version()}
    backend = keras.backend.backend()
    for package in ("keras", backend, "numpy"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:  # a build under another name, such as tensorflow-cpu
            found[package] = "unknown"
    return found
