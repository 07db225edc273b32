"""What a model makes of labelled pictures: read anew, or taken from the cache where it has them."""

from __future__ import annotations

from collections.abc import Callable

from digitpad.core.arrays import Floats, Integers
from digitpad.core.errors import DigitPadError
from digitpad.core.models.model_file import ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.metrics import Evaluation, evaluate
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.read_set import read_set
from digitpad.core.scoring.score_cache import ScoreCache, pictures_sha256
from digitpad.core.scoring.scores import Scores
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence


def score_pictures(recognizer: Recognizer, pictures: Floats, labels: Integers) -> Scores:
    """Read (n, 28, 28) float32 in 0..1 and set the readings beside (n,) labels."""
    return Scores.of(labels, *recognizer.read_pictures(pictures))


def evaluate_model(recognizer: Recognizer, pictures: Floats, labels: Integers) -> Evaluation:
    """Say how well a model reads (n, 28, 28) float32 in 0..1 with (n,) labels."""
    scores = score_pictures(recognizer, pictures, labels)
    return evaluate(scores.truth, scores.probabilities)


def score_through_cache(
    pictures: PictureSet,
    model: ModelFile,
    cache: ScoreCache,
    *,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Scores, Sentence | None]:
    """Take the readings from ``cache``, or read the pictures and keep the readings there.

    A cache that cannot be written costs the next opening some seconds, so it is a sentence beside
    the scores and no error. Raises WorkCancelled, or DigitPadError when LiteRT cannot run the
    model.
    """
    sha256, trouble = pictures_sha256(pictures.pictures), None
    kept = cache.get(model.fingerprint, sha256, len(pictures))
    probabilities, features = kept or read_set(
        Recognizer(model), pictures.pictures, on_progress=on_progress, is_cancelled=is_cancelled
    )
    if kept is None:
        try:
            cache.put(model.fingerprint, sha256, probabilities, features)
        except DigitPadError as error:
            trouble = DataWords.READINGS_NOT_KEPT(error=error.sentence)
    return Scores.of(pictures.truth, probabilities, features), trouble
