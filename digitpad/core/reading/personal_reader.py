"""A recognizer that also looks at how the person themselves wrote each digit.

What is drawn is compared with the person's own labelled drawings: by what the network sees in both
(its features), by the coarse picture and by the pen's path. Near ones speak for their digit::

    score of a digit = log(softmax) + the sum of WEIGHTS * exp(-distance²) over its two nearest

so own digits that are not near change nothing, and the weights are bounded. One alone may be an odd
one, or a slip of the finger: where the network is sure of the drawing and reads another digit, it
counts less until a second one that agrees is near, too. This is the idea of a cache of examples
beside a network (Grave et al. 2017; Zhang et al. 2022, "Tip-Adapter") with distances of one's own.
docs/teaching.md says how the constants were chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.ink.ink import Ink
from digitpad.core.models.model_file import ModelCard
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading import hand_shape
from digitpad.core.reading.prototypes import Prototypes
from digitpad.core.reading.recognizer import SURE, Reading, Recognizer

WEIGHTS = np.array([14.0, 30.0], np.float32)
"""Of the nearest own digit of a kind and of the next."""
_NEARLY_SURE = 0.98
"""Where the network begins to be SURE: no reading hangs on a hair's breadth."""
_ALONE = 0.6
"""As much of its weight has an own digit that alone contradicts a network that is sure."""
_SECONDED = 3.0
"""The next own digit agrees in full where exp(-distance²) is a third."""
_FEATURES, _PICTURE = 2.5, 1.4
_PLACES, _DIRECTIONS, _LIFTS = 0.1, 0.4, 0.05
_NO_PATH = 1.3
"""Added to the squared distance of a picture, whose pen path nobody knows."""
_CERTAIN_ENOUGH = 0.5
"""Where the network is more certain that it sees a digit, own digits need not vouch for it."""
_LIKE_A_TAUGHT_ONE = 4.0
"""Half of all digits are nearer to one of the same hand than 0.37, and one letter in a hundred is
nearer to any of eighty digits than 1.9."""
_PATH_SCALE = np.sqrt(
    np.repeat([_PLACES, _PLACES, _DIRECTIONS, _DIRECTIONS, _LIFTS], hand_shape.POINTS)
).astype(np.float32)


@dataclass(frozen=True, eq=False)
class PersonalReading(Reading):
    """A reading in which own digits had a say; `probabilities` are the combined ones."""

    without: Reading = field(kw_only=True)
    """What the network alone makes of it."""
    nearest: int | None = field(default=None, kw_only=True)
    """Number of the own digit that speaks loudest for what is read; None where none does."""

    @property
    def changed(self) -> bool:
        """Whether the own digits made it another digit."""
        return self.digit != self.without.digit


class PersonalReader:
    """Reads like the recognizer inside, and better what its owner has taught."""

    def __init__(self, recognizer: Recognizer) -> None:
        self.recognizer = recognizer
        self.prototypes = new_prototypes(recognizer)
        self.enabled = True
        """Whether own digits count; without them every reading is the recognizer's."""

    @property
    def card(self) -> ModelCard:
        return self.recognizer.card

    @property
    def network(self) -> Recognizer:
        """The recognizer inside."""
        return self.recognizer

    def read(self, ink: Ink) -> Reading:
        """Read one drawing. Raises NoInkError when it has no stroke."""
        return self.refined(self.recognizer.read(ink), ink)

    def read_picture(self, picture: Picture) -> Reading:
        """Read one picture as `picture_of_ink` gives it: (28, 28) float32 in 0..1."""
        return self.refined(self.recognizer.read_picture(picture), None)

    def refined(self, reading: Reading, ink: Ink | None) -> Reading:
        """Let own digits have a say in what the network made of ``ink``, or of a picture."""
        if not self.enabled or not len(self.prototypes):
            return reading
        vector = vector_of(reading, ink)
        probabilities = combined(reading.probabilities[None], self.prototypes, vector[None])[0]
        return PersonalReading(
            probabilities,
            reading.picture,
            reading.features,
            self._is_digit(reading, vector),
            without=reading,
            nearest=self.prototypes.nearest(vector, int(probabilities.argmax())),
        )

    def _is_digit(self, reading: Reading, vector: Floats) -> float | None:
        """Return how certain it is that something is a digit: what was taught as one is."""
        if reading.is_digit is None or reading.is_digit > _CERTAIN_ENOUGH:
            return reading.is_digit
        nearest = float(self.prototypes.distances(vector[None], 1).min())
        away = nearest + (0.0 if self.prototypes.compares_whole(vector[None]) else _NO_PATH)
        return max(reading.is_digit, float(np.exp(-_LIKE_A_TAUGHT_ONE * away)))


def new_prototypes(recognizer: Recognizer) -> Prototypes:
    """Return an empty set of prototypes that fits the vectors of `vector_of`."""
    first = recognizer.feature_count + hand_shape.PICTURE_WIDTH
    return Prototypes(first + hand_shape.PATH_WIDTH, first)


def vectors_made_by(recognizer: Recognizer) -> str:
    """Return a name that changes whenever `vector_of` gives other numbers for the same ink."""
    return (
        f"{recognizer.fingerprint}-{hand_shape.VERSION}-{_FEATURES}-{_PICTURE}-{_PATH_SCALE.sum()}"
    )


def vector_of(reading: Reading, ink: Ink | None) -> Floats:
    """Return (d,) float32 to compare a drawing by; shorter without ink, whose path is missing.

    Squared distances between two of them are the weighted sum of the parts' squared distances.
    """
    features = reading.features / max(float(np.linalg.norm(reading.features)), 1e-9)
    parts = [
        np.sqrt(_FEATURES) * features,
        np.sqrt(_PICTURE) * hand_shape.coarse_picture(reading.picture),
    ]
    if ink is not None:
        parts.append(_PATH_SCALE * hand_shape.pen_path(ink))
    return np.concatenate(parts, dtype=np.float32)


def combined(probabilities: Floats, prototypes: Prototypes, vectors: Floats) -> Floats:
    """Return (n, 10) softmax values with the say of own digits in them.

    probabilities: (n, 10) of the network alone; vectors: (n, d) as `vector_of` gives them.
    """
    distances = prototypes.distances(vectors, len(WEIGHTS))
    if not prototypes.compares_whole(vectors):
        distances = distances + np.float32(_NO_PATH)
    near = np.exp(-distances)
    scores = np.log(np.maximum(probabilities, np.float32(1e-12)))
    scores = scores + near @ WEIGHTS - _held_back(probabilities, near)
    scores -= scores.max(axis=1, keepdims=True)
    likely = np.exp(scores)
    normalized: Floats = likely / likely.sum(axis=1, keepdims=True)
    return normalized


def _held_back(probabilities: Floats, near: Floats) -> Floats:
    """Return (n, 10): what own digits that contradict a sure network have to wait with.

    near: (n, 10, 2) exp(-distance²) of the two nearest own digits of each kind.
    """
    confidence = probabilities.max(axis=1)
    sure = (_log_odds(confidence) - _log_odds(_NEARLY_SURE)) / (
        _log_odds(SURE) - _log_odds(_NEARLY_SURE)
    )
    contradicts = np.arange(10) != probabilities.argmax(axis=1)[:, None]
    unseconded = 1 - np.minimum(1, _SECONDED * near[:, :, 1])
    doubt = np.clip(sure, 0, 1)[:, None] * contradicts * unseconded
    held: Floats = ((1 - _ALONE) * WEIGHTS[0] * near[:, :, 0] * doubt).astype(np.float32)
    return held


def _log_odds(confidence: Floats | float) -> Floats:
    certain = np.clip(np.asarray(confidence, np.float32), 1e-6, 1 - 1e-6)
    odds: Floats = np.log(certain / (1 - certain))
    return odds
