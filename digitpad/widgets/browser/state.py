"""The state of the browser: scored set, filter, order and annotations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence, Set
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from digitpad.core.browsing.annotated_set import annotated, corrected, tags_on
from digitpad.core.browsing.annotation_store import AnnotationStore, DamagedAnnotationsError
from digitpad.core.browsing.annotations import (
    Annotation,
    Annotations,
    about,
    annotation_of,
    changed,
    merged,
)
from digitpad.core.browsing.arrangement import (
    Contrast,
    Filter,
    FilterColumns,
    SortBy,
    matching,
    ordered,
)
from digitpad.core.browsing.samples import Samples
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.errors import DigitPadError
from digitpad.core.scoring.scores import Scores
from digitpad.widgets.browser.annotate_command import AnnotateCommand

_NOTHING = np.zeros(0, np.intp)


class BrowserState(QObject):
    """The state that the browser's widgets share: they change it here and follow its signals."""

    scored_changed = Signal()
    """The set or the model has changed, or there is none any more."""
    second_changed = Signal()
    """The model to compare with has changed, or there is none any more."""
    filter_changed = Signal()
    shown_changed = Signal()
    """The shown pictures or their order have changed."""
    annotations_changed = Signal()
    """Annotations were changed, undone or loaded."""
    failed = Signal(str)
    """A sentence about what failed, and why."""

    def __init__(self, store: AnnotationStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._annotations: Annotations = {}
        self.scored: ScoredSet | None = None
        self.second: ScoredSet | None = None
        self.filter = Filter()
        self.sort_by = SortBy.LOSS
        self.backwards = False
        self.seed = 0
        self.shown: NDArray[np.intp] = _NOTHING
        self.undo_stack = QUndoStack(self)

    # What is browsed

    def set_scored(self, scored: ScoredSet | None) -> None:
        """Browse ``scored``; a set without labels is sorted by confidence."""
        self.scored, self.second = scored, None
        self.filter = Filter()
        self.undo_stack.clear()
        self._load_annotations()
        if scored is not None and not scored.scores.labelled.any():
            self.sort_by = SortBy.CONFIDENCE
        self.scored_changed.emit()
        self.annotations_changed.emit()
        self.second_changed.emit()
        self.filter_changed.emit()
        self._show()

    def set_second(self, second: ScoredSet | None) -> None:
        """Compare with another model's scores of the same pictures; None ends the comparison."""
        self.second = second
        self.second_changed.emit()
        if second is None and self.filter.contrast is not Contrast.ANY:
            self.filter = replace(self.filter, contrast=Contrast.ANY)
            self.filter_changed.emit()
        self._show()

    # What is shown, and in which order

    def set_filter(self, wanted: Filter) -> None:
        """Show the pictures that pass ``wanted``."""
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit()
            self._show()

    def sort(self, by: SortBy, *, backwards: bool = False) -> None:
        """Sort by ``by``; every shuffle is a new one."""
        self.seed += by is SortBy.SHUFFLED
        self.sort_by, self.backwards = by, backwards
        self._show()

    def _show(self) -> None:
        if self.scored is None:
            self.shown = _NOTHING
        else:
            scores = self.scored.scores
            found = matching(scores, self.filter, self._columns())
            self.shown = ordered(
                scores, found, self.sort_by, backwards=self.backwards, seed=self.seed
            )
        self.shown_changed.emit()

    def _columns(self) -> FilterColumns:
        scored = self.scored
        assert scored is not None
        said, tag = self._annotations, self.filter.tag
        return FilterColumns(
            disputed=scored.disputed,
            annotated=annotated(scored.keys, said) if self.filter.annotated else None,
            tagged=annotated(scored.keys, said, tag) if tag else None,
            second=None if self.second is None else self.second.scores,
        )

    # Annotations

    @property
    def annotations(self) -> Annotations:
        """All annotations, with the pictures that they are about."""
        return self._annotations

    def annotation(self, picture: int) -> Annotation:
        """Return the annotation of ``picture`` of the set."""
        assert self.scored is not None
        return annotation_of(self._annotations, self.scored.keys[picture])

    def annotations_of(self, pictures: Iterable[int]) -> Collection[Annotation]:
        """Return the distinct annotations of ``pictures``."""
        return about(self._annotations, self._keys(pictures)).keys()

    def tags(self) -> list[str]:
        """Return the tags on pictures of this set, sorted by name."""
        return [] if self.scored is None else tags_on(self.scored.keys, self._annotations)

    def annotate(
        self, text: str, pictures: Iterable[int], change: Callable[[Annotation], Annotation]
    ) -> None:
        """Apply ``change`` to the annotations of ``pictures``; ``text`` names it in Undo."""
        before = about(self._annotations, self._keys(pictures))
        after = changed(before, change)
        if after != before:
            self.undo_stack.push(AnnotateCommand(text, before, after, self._write))

    def corrected(self) -> Scores | None:
        """Return the scores by the person's labels; None if they changed no label."""
        if self.scored is None:
            return None
        truth = self.scored.scores.truth
        labels = corrected(truth, self.scored.keys, self._annotations)
        return None if np.array_equal(labels, truth) else self.scored.scores.with_truth(labels)

    def samples(self, pictures: Sequence[int]) -> Samples:
        """Return ``pictures`` with everything known about them now."""
        assert self.scored is not None
        return Samples(self.scored, self._annotations, pictures)

    def _keys(self, pictures: Iterable[int]) -> Set[str]:
        assert self.scored is not None
        return frozenset(map(self.scored.keys.__getitem__, pictures))

    def _write(self, changes: Annotations) -> bool:
        """Save ``changes`` on disk, then in memory; report a failure and return False."""
        try:
            self._annotations = self._save(changes)
        except DigitPadError as error:
            self.failed.emit(self.tr("Not saved: {0}").format(error))
            return False
        self.annotations_changed.emit()
        if self.filter.annotated or self.filter.tag:
            self._show()
        return True

    def _save(self, changes: Annotations) -> Annotations:
        try:
            return self._store.update(changes)
        except DamagedAnnotationsError:
            # Nothing is lost if the file was damaged meanwhile: everything is written again.
            self._set_damaged_aside()
            return self._store.update(merged(self._annotations, changes))

    def _set_damaged_aside(self) -> bool:
        kept_as = self._store.set_damaged_aside()
        if kept_as is not None:
            self.failed.emit(
                self.tr(
                    "{0} was damaged and is kept as {1}; new labels and tags are saved as before."
                ).format(self._store.path, kept_as.name)
            )
        return kept_as is not None

    def _load_annotations(self) -> None:
        try:
            self._set_damaged_aside()
            self._annotations = self._store.load()
        except DigitPadError as error:
            self._annotations = {}
            self.failed.emit(self.tr("Your labels and tags are not shown: {0}").format(error))
