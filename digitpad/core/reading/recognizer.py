"""A model and the preprocessing together: ink or pictures in, readings out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter

from digitpad.core.arrays import Floats
from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink import Ink
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import SIDE_PX, Picture, picture_of_ink
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.sentence import Sentence

BATCH = 32
"""Pictures for each call of the interpreter. A picture takes the same time with 8 as with 512; few
are prepared for sooner, and leave less to fill up at the end."""


@dataclass(frozen=True, eq=False)
class Reading:
    """What the network made of one picture."""

    probabilities: Floats
    """(10,) float32, softmax over the digits 0..9."""
    picture: Picture
    """(28, 28) float32 in 0..1, exactly what the network saw."""
    features: Floats
    """(d,) float32, the network's last layer before the softmax."""

    @property
    def digit(self) -> int:
        return int(self.probabilities.argmax())

    @property
    def confidence(self) -> float:
        """Probability of the digit that was read, in 0..1."""
        return float(self.probabilities.max())


class Recognizer:
    """Reads digits with one model. Not to be shared between threads: make one for each."""

    def __init__(self, model: ModelFile, *, name: str = "", threads: int = 0) -> None:
        """Prepare ``model``; raises DigitPadError when LiteRT cannot run it.

        ``threads`` read at once in `read_pictures`; 0 is one for each processor.
        """
        self.card = model.card
        self._model = model
        self._name = name
        self._threads = threads or os.cpu_count() or 1
        self._one = self._runner(1, threads=1)
        self._many: _Runner | None = None

    @classmethod
    def from_file(cls, path: Path) -> Recognizer:
        """Read, check and prepare a model file. Raises FileError or DigitPadError."""
        return cls(model_file.read(path), name=str(path))

    @cached_property
    def fingerprint(self) -> str:
        """That of the model."""
        return self._model.fingerprint

    @property
    def feature_count(self) -> int:
        """Length of `Reading.features`."""
        return self._one.feature_count

    def for_another_thread(self, *, threads: int = 0) -> Recognizer:
        """Return a recognizer of its own with the same model."""
        return Recognizer(self._model, name=self._name, threads=threads)

    def read(self, ink: Ink) -> Reading:
        """Read one drawing. Raises NoInkError when it has no stroke."""
        return self.read_picture(picture_of_ink(ink))

    def read_picture(self, picture: Picture) -> Reading:
        """Read one picture as `picture_of_ink` gives it: (28, 28) float32 in 0..1."""
        probabilities, features = self._one(picture[None])
        return Reading(probabilities[0], picture, features[0])

    def read_pictures(self, pictures: Floats) -> tuple[Floats, Floats]:
        """Read (n, 28, 28) float32 at full speed; return (n, 10) probabilities, (n, d) features."""
        if self._many is None:
            self._many = self._runner(BATCH, threads=self._threads)
        parts = [
            self._read_batch(self._many, pictures[first : first + BATCH])
            for first in range(0, len(pictures), BATCH)
        ]
        if not parts:
            return np.zeros((0, 10), np.float32), np.zeros((0, 0), np.float32)
        probabilities, features = zip(*parts, strict=True)
        return np.concatenate(probabilities), np.concatenate(features)

    def read_many(self, inks: Sequence[Ink]) -> list[Reading]:
        """Read drawings in batches; the same readings as `read` gives one by one."""
        pictures = [picture_of_ink(ink) for ink in inks]
        if not pictures:
            return []
        probabilities, features = self.read_pictures(np.stack(pictures))
        return [Reading(*row) for row in zip(probabilities, pictures, features, strict=True)]

    @staticmethod
    def _read_batch(runner: _Runner, pictures: Floats) -> tuple[Floats, Floats]:
        missing = BATCH - len(pictures)
        if missing:  # the last batch is filled up: the interpreter keeps its one shape
            padding = np.zeros((missing, SIDE_PX, SIDE_PX), np.float32)
            probabilities, features = runner(np.concatenate([pictures, padding]))
            return probabilities[:-missing], features[:-missing]
        return runner(pictures)

    def _runner(self, batch: int, threads: int) -> _Runner:
        try:
            with native_stderr_silenced():
                return _Runner(self._model.tflite, batch, threads)
        except DigitPadError as error:
            reason: Sentence | str = error.sentence
        except (ValueError, RuntimeError, KeyError, IndexError) as error:
            reason = next(iter(str(error).splitlines()), "") or ModelWords.UNKNOWN_REASON()
        raise DigitPadError(ModelWords.CANNOT_RUN(reason=reason), path=self._name or None)


class _Runner:
    """A LiteRT interpreter for a fixed batch size."""

    def __init__(self, tflite: bytes, batch: int, threads: int) -> None:
        self._interpreter = Interpreter(model_content=tflite, num_threads=threads)
        (signature,) = self._interpreter.get_signature_list().values()
        outputs = self._interpreter.get_signature_runner().get_output_details()
        (entry,) = self._interpreter.get_input_details()
        if not {"probabilities", "features"} <= outputs.keys() or len(signature["inputs"]) != 1:
            raise DigitPadError(ModelWords.OTHER_OUTPUTS)
        if list(entry["shape"][1:]) != [SIDE_PX, SIDE_PX, 1]:
            raise DigitPadError(ModelWords.OTHER_INPUT(shape=str(tuple(entry["shape"][1:]))))
        self._input = entry["index"]
        self._probabilities = outputs["probabilities"]["index"]
        self._features = outputs["features"]["index"]
        self.feature_count = int(outputs["features"]["shape"][-1])
        self._interpreter.resize_tensor_input(self._input, [batch, SIDE_PX, SIDE_PX, 1])
        self._interpreter.allocate_tensors()

    def __call__(self, pictures: Floats) -> tuple[Floats, Floats]:
        """Read (batch, 28, 28); return (batch, 10) probabilities and (batch, d) features."""
        batch = np.ascontiguousarray(pictures, dtype=np.float32)[..., None]
        self._interpreter.set_tensor(self._input, batch)
        self._interpreter.invoke()
        return (
            self._interpreter.get_tensor(self._probabilities),
            self._interpreter.get_tensor(self._features),
        )
