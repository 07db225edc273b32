"""A model and the preprocessing together: ink or pictures in, readings out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink import Ink
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import SIDE_PX, Picture, picture_of_ink
from digitpad.core.reading.litert import Interpreter
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.sentence import Sentence

BATCH = 32
"""Pictures in each call of the interpreter. A picture takes the same time with 8 as with 512; a
small batch is prepared sooner and wastes less at the end."""


SURE = 0.99
"""From this confidence on, a reading counts as sure."""


@dataclass(frozen=True, eq=False)
class Reading:
    """What the network made of one picture."""

    probabilities: Floats
    """(10,) float32, softmax over the digits 0..9."""
    picture: Picture
    """(28, 28) float32 in 0..1, exactly what the network saw."""
    features: Floats
    """(d,) float32, the network's last layer before the softmax."""
    is_digit: float | None = None
    """How certain it is that this is a digit at all, 0..1; None where the model does not know."""

    @property
    def digit(self) -> int:
        return int(self.probabilities.argmax())

    @property
    def confidence(self) -> float:
        """Probability of the digit that was read, in 0..1."""
        return float(self.probabilities.max())

    @property
    def is_sure(self) -> bool:
        """Whether the reading counts as sure."""
        return self.confidence >= SURE

    @property
    def changed(self) -> bool:
        """Whether own digits made it another digit than the network alone reads."""
        return False


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
    def model(self) -> ModelFile:
        """The model itself, which stays readable when its file is gone."""
        return self._model

    @property
    def feature_count(self) -> int:
        """Length of `Reading.features`."""
        return self._one.feature_count

    @property
    def network(self) -> Recognizer:
        """This recognizer itself."""
        return self

    def refined(self, reading: Reading, ink: Ink | None) -> Reading:  # noqa: ARG002
        """Return ``reading`` as it is."""
        return reading

    @property
    def knows_digits(self) -> bool:
        """Whether `Reading.is_digit` is known: older models read single digits only."""
        return self._one.knows_digits

    def for_another_thread(self, *, threads: int = 0) -> Recognizer:
        """Return a recognizer of its own with the same model."""
        return Recognizer(self._model, name=self._name, threads=threads)

    def read(self, ink: Ink) -> Reading:
        """Read one drawing. Raises NoInkError when it has no stroke."""
        return self.read_picture(picture_of_ink(ink))

    def read_picture(self, picture: Picture) -> Reading:
        """Read one picture as `picture_of_ink` gives it: (28, 28) float32 in 0..1."""
        return self._one(picture[None]).reading(0, picture)

    def read_pictures(self, pictures: Floats) -> tuple[Floats, Floats]:
        """Read (n, 28, 28) float32 at full speed; return (n, 10) probabilities, (n, d) features."""
        parts = list(self._batches(pictures))
        if not parts:
            return np.zeros((0, 10), np.float32), np.zeros((0, 0), np.float32)
        return (
            np.concatenate([part.probabilities for part in parts]),
            np.concatenate([part.features for part in parts]),
        )

    def readings_of(self, pictures: Sequence[Picture]) -> list[Reading]:
        """Read pictures in batches; the same readings as `read_picture` gives one by one."""
        if not pictures:
            return []
        parts = list(self._batches(np.stack(pictures)))
        return [
            parts[number // BATCH].reading(number % BATCH, picture)
            for number, picture in enumerate(pictures)
        ]

    def read_many(self, inks: Sequence[Ink]) -> list[Reading]:
        """Read drawings in batches; the same readings as `read` gives one by one."""
        return self.readings_of([picture_of_ink(ink) for ink in inks])

    def _batches(self, pictures: Floats) -> Iterator[_Outputs]:
        if self._many is None:
            self._many = self._runner(BATCH, threads=self._threads)
        for first in range(0, len(pictures), BATCH):
            part = pictures[first : first + BATCH]
            missing = BATCH - len(part)
            if missing:  # the last batch is padded: the interpreter has a fixed shape
                padding = np.zeros((missing, SIDE_PX, SIDE_PX), np.float32)
                yield self._many(np.concatenate([part, padding])).first(len(part))
            else:
                yield self._many(part)

    def _runner(self, batch: int, threads: int) -> _Runner:
        try:
            with native_stderr_silenced():
                return _Runner(self._model.tflite, batch, threads)
        except DigitPadError as error:
            reason: Sentence | str = error.sentence
        except Exception as error:  # LiteRT raises anything for damaged networks
            reason = _reason(error)
        raise DigitPadError(ModelWords.CANNOT_RUN(reason=reason), path=self._name or None)


@dataclass(frozen=True, eq=False)
class _Outputs:
    """The network's outputs for n pictures."""

    probabilities: Floats
    """(n, 10) float32."""
    features: Floats
    """(n, d) float32."""
    is_digit: Floats | None
    """(n,) float32 in 0..1; None where the model has no such output."""

    def first(self, count: int) -> _Outputs:
        return _Outputs(
            self.probabilities[:count],
            self.features[:count],
            None if self.is_digit is None else self.is_digit[:count],
        )

    def reading(self, number: int, picture: Picture) -> Reading:
        is_digit = None if self.is_digit is None else float(self.is_digit[number])
        return Reading(self.probabilities[number], picture, self.features[number], is_digit)


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
        self._is_digit = outputs["is_digit"]["index"] if "is_digit" in outputs else None
        self.feature_count = int(outputs["features"]["shape"][-1])
        self._interpreter.resize_tensor_input(self._input, [batch, SIDE_PX, SIDE_PX, 1])
        self._interpreter.allocate_tensors()
        outputs = self._run(np.zeros((batch, SIDE_PX, SIDE_PX), np.float32))
        shape = outputs.probabilities.shape
        if shape != (batch, 10) or not np.isfinite(outputs.probabilities).all():
            raise DigitPadError(ModelWords.GIVES_NO_NUMBERS)

    @property
    def knows_digits(self) -> bool:
        """Whether the network has the output `is_digit`."""
        return self._is_digit is not None

    def __call__(self, pictures: Floats) -> _Outputs:
        """Read (batch, 28, 28). Raises DigitPadError where the network cannot be computed."""
        try:
            return self._run(pictures)
        except (ValueError, RuntimeError) as error:
            raise DigitPadError(ModelWords.CANNOT_RUN(reason=_reason(error))) from None

    def _run(self, pictures: Floats) -> _Outputs:
        batch = np.ascontiguousarray(pictures, dtype=np.float32)[..., None]
        self._interpreter.set_tensor(self._input, batch)
        self._interpreter.invoke()
        get = self._interpreter.get_tensor
        is_digit = None if self._is_digit is None else get(self._is_digit).ravel()
        return _Outputs(get(self._probabilities), get(self._features), is_digit)


def _reason(error: Exception) -> Sentence | str:
    return next(iter(str(error).splitlines()), "") or ModelWords.UNKNOWN_REASON()
