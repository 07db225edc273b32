"""The epochs of a training; each is saved before the next begins."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import keras
import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.scoring.metrics import confusion_matrix
from digitpad.core.training import protocol
from digitpad.core.training.learning import epoch_look
from digitpad.core.training.protocol import EpochEnd
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from trainer.data.training_data import TrainingData
from trainer.errors import RunCancelled
from trainer.networks import logit_metrics
from trainer.networks.feeding import devices_of_keras, fed, made_at_once
from trainer.networks.optimizers import take_average
from trainer.networks.parallel import logits_for_all
from trainer.process import company
from trainer.process.control import Control
from trainer.process.reporter import Listener
from trainer.training import checkpoint, looking
from trainer.training.callbacks import Watch
from trainer.training.checkpoint import TrainingProgress, Weights
from trainer.training.divergence import check_history, check_loss, check_numbers, is_hopeless


@dataclass
class Fitting:
    """One model in training. `run` leaves it with the weights to keep."""

    model: keras.Model
    config: TrainConfig
    data: TrainingData
    folder: RunFolder
    report: Listener
    control: Control
    progress: TrainingProgress
    beginning: Weights
    """The weights before the first step, to blend with."""
    logits: NDArray[np.float32] | None = field(default=None, init=False)
    """(n, 10) of the validation part, by the weights to keep; None where an earlier process had
    the epoch that they are of."""
    _best_logits: NDArray[np.float32] | None = field(default=None, init=False)

    def run(self) -> None:
        """Train to the last epoch or until told to stop. Raises RunCancelled or DivergedError."""
        watch = Watch(
            self.report,
            self.control,
            epochs=self.config.epochs,
            batch_size=self.config.batch_size,
        )
        for epoch in range(len(self.progress.history) + 1, self.config.epochs + 1):
            if self._is_patience_over():  # a resumed run may find this at once
                break
            begun = time.monotonic()
            self._learn(epoch, watch)
            whole = not self.control.ending
            if whole or not self.control.cancelled.is_set():
                self._end_epoch(epoch, watch, begun + watch.paused_seconds)
            if whole:  # a partial epoch cannot be resumed
                self._keep(epoch)
            if self.control.cancelled.is_set():
                raise RunCancelled
            if self.control.ending:
                break
        self._settle()

    def _learn(self, epoch: int, watch: Watch) -> None:
        """Learn the data once, slice by slice; the next slice is prepared meanwhile."""
        steps = -(-len(self.data) // self.config.batch_size)
        watch.begin_epoch(epoch, steps, self.folder.finished_epochs)
        for index in range(self.data.slices):
            pictures, labels = self.data.slice(epoch, index)
            if self.data.augment:
                self._begin_next(epoch, index)
            learnt = self._begin(pictures, labels, watch) if (epoch, index) == (1, 0) else 0
            if not self.control.ending and len(labels) - learnt >= devices_of_keras():
                self._fit(pictures[learnt:], labels[learnt:], epoch, watch)
            if self.control.ending:
                return

    def _begin(self, pictures: NDArray[np.float32], labels: NDArray[np.uint8], watch: Watch) -> int:
        """Make the very first step as soon as possible; return the number of pictures learnt."""
        batch_size = self.config.batch_size
        if len(labels) <= batch_size:
            return 0
        with made_at_once(self.model):
            self._fit(pictures[:batch_size], labels[:batch_size], 1, watch)
        return batch_size

    def _fit(
        self, pictures: NDArray[np.float32], labels: NDArray[np.uint8], epoch: int, watch: Watch
    ) -> None:
        self.model.fit(
            **fed(pictures, labels, batch_size=self.config.batch_size),
            epochs=epoch,
            initial_epoch=epoch - 1,
            shuffle=False,
            verbose=0,
            callbacks=[watch],
        )

    def _begin_next(self, epoch: int, index: int) -> None:
        if index + 1 < self.data.slices:
            self.data.begin(epoch, index + 1)
        elif epoch < self.config.epochs:
            self.data.begin(epoch + 1, 0)

    def _end_epoch(self, epoch: int, watch: Watch, begun: float) -> None:
        """Score the epoch on the validation part and report it."""
        loss, accuracy = watch.means()
        with self._as_kept():
            weights = checkpoint.weights_of(self.model)
            logits = logits_for_all(self.model, self.data.validation[0])
            check_numbers(epoch, self.folder.finished_epochs, [*weights, logits])
            validation_loss, validation_accuracy = self._score(logits)
            check_loss(epoch, self.folder.finished_epochs, loss, validation_loss)
            has_look = self._look(epoch, logits)
        best = (validation_accuracy, -validation_loss) > self._best_score()
        self.logits = logits
        if best:
            self.progress.best, self._best_logits = weights, logits
        seconds = time.monotonic() - begun
        ended = EpochEnd(
            epoch=epoch,
            epochs=self.config.epochs,
            loss=loss,
            accuracy=accuracy,
            validation_loss=validation_loss,
            validation_accuracy=validation_accuracy,
            learning_rate=float(keras.ops.convert_to_numpy(self.model.optimizer.learning_rate)),
            seconds=seconds,
            best=best,
            step=watch.step,
            steps=watch.steps,
            confusion=self._confusion(logits),
            has_look=has_look,
        )
        self.progress.history.append(ended)
        self.progress.seconds += seconds
        self.report(ended)

    def _confusion(self, logits: NDArray[np.float32]) -> tuple[int, ...]:
        matrix = confusion_matrix(self.data.validation[1], logits.argmax(axis=1))
        return tuple(matrix.ravel().tolist())

    def _look(self, epoch: int, logits: NDArray[np.float32]) -> bool:
        """Keep a look at the model as it is now; return whether there is one.

        A full disk costs the look, not the training.
        """
        wanted = epoch_look.is_wanted(epoch, self.config.epochs) or self.control.ending
        if not (wanted and company.is_first()):
            return False
        look = looking.look_at(self.model, logits, *self.data.validation)
        with suppress(DigitPadError):
            epoch_look.write(epoch_look.path_of(self.folder.path, epoch), look)
            return True
        return False

    def _keep(self, epoch: int) -> None:
        """Save the epoch unless it is hopeless. Raises DivergedError."""
        if is_hopeless(self.progress.history[-1]):
            check_history(self.progress.history, self.folder.finished_epochs)
            return
        if not company.is_first():
            return
        checkpoint.save(self.folder.checkpoint, self.model, self.progress)
        self.folder.write_history(self.progress.history)
        self.report(protocol.Checkpoint(str(self.folder.checkpoint), epoch))

    def _score(self, logits: NDArray[np.float32]) -> tuple[float, float]:
        """Return loss and accuracy of (n, 10) logits on the validation part."""
        labels = self.data.validation[1]
        measure = (
            logit_metrics.mean_absolute_error
            if self.config.loss == "mean-absolute-error"
            else logit_metrics.cross_entropy
        )
        return measure(logits, labels), logit_metrics.accuracy(logits, labels)

    def _best_score(self) -> tuple[float, float]:
        scores = ((e.validation_accuracy, -e.validation_loss) for e in self.progress.history)
        return max(scores, default=(-1.0, 0.0))

    def _is_patience_over(self) -> bool:
        recent = self.progress.history[-self.config.patience :]
        return 0 < self.config.patience <= len(recent) and not any(e.best for e in recent)

    def _settle(self) -> None:
        """Give the model the weights to keep: the best ones if asked for or stopped early."""
        if (self.config.keep_best or self.control.ending) and self.progress.best is not None:
            checkpoint.set_weights(self.model, self.progress.best)
            self.logits = self._best_logits
        else:
            self._take_kept()

    @contextmanager
    def _as_kept(self) -> Iterator[None]:
        """Give the model the weights that would be kept now, and its own back afterwards."""
        if not self.config.averaging and self.config.blend == 1:
            yield
            return
        training = checkpoint.weights_of(self.model)
        self._take_kept()
        try:
            yield
        finally:
            checkpoint.set_weights(self.model, training)

    def _take_kept(self) -> None:
        """Give the model the moving average of its weights and blend them, where that is wanted.

        By way of copies: on JAX the model would share the average's own arrays, which the next
        step hands over to the device and forgets.
        """
        if self.config.averaging:
            take_average(self.model)
            checkpoint.set_weights(self.model, checkpoint.weights_of(self.model))
        if self.config.blend < 1:
            trained = checkpoint.weights_of(self.model)
            kept = checkpoint.blended(self.beginning, trained, self.config.blend)
            checkpoint.set_weights(self.model, kept)
