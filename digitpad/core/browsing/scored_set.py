"""A set of pictures with what a model reads in it: everything that the browser shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.core.browsing.annotations import Annotation, picture_keys
from digitpad.core.browsing.disputed_labels import disputed_labels
from digitpad.core.browsing.sample import Sample
from digitpad.core.errors import DigitPadError
from digitpad.core.models.model_file import ModelFile
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.score_cache import ScoreCache, pictures_sha256
from digitpad.core.scoring.score_pictures import score_through_cache
from digitpad.core.scoring.scores import Scores
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence


@dataclass(frozen=True, eq=False)
class ScoredSet:
    """n pictures, what the model reads in them, and what is known besides."""

    pictures: PictureSet
    model: ModelFile
    scores: Scores
    keys: tuple[str, ...]
    """The name of each picture under which a person's annotations are kept."""
    disputed: NDArray[np.bool_]
    """(n,) whether people disagree with the label."""
    notes: tuple[Sentence, ...]
    """What a person should know."""

    def __len__(self) -> int:
        return len(self.scores)

    def sample(self, index: int, annotation: Annotation | None = None) -> Sample:
        """Return picture ``index`` with what is known of it, and what was said about it."""
        return Sample.of(self.scores, index, self.pictures.pictures[index], annotation)


def score_set(
    pictures: PictureSet,
    model: ModelFile,
    cache: ScoreCache,
    *,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> ScoredSet:
    """Score the pictures through ``cache``, and say what a person should know.

    Raises WorkCancelled, or DigitPadError when LiteRT cannot run the model.
    """
    scores, trouble = score_through_cache(
        pictures, model, cache, on_progress=on_progress, is_cancelled=is_cancelled
    )
    said = [trouble] if trouble else _what_changed(pictures, cache)
    return ScoredSet(
        pictures=pictures,
        model=model,
        scores=scores,
        keys=tuple(picture_keys(pictures.pictures)),
        disputed=disputed_labels(pictures.pictures),
        notes=(*pictures.notes, *said),
    )


def _what_changed(pictures: PictureSet, cache: ScoreCache) -> list[Sentence]:
    """Say whether the set had other pictures when it was last scored, and note those of now."""
    sha256 = pictures_sha256(pictures.pictures)
    try:
        if cache.changed_since(f"{pictures.source} {len(pictures)}", sha256):
            return [DataWords.HAS_CHANGED(name=pictures.name)]
    except DigitPadError as error:
        return [DataWords.READINGS_NOT_KEPT(error=error.sentence)]
    return []
