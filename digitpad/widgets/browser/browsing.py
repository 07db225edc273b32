"""What is being browsed: the scored set, the filter, the order, and what the person has said."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from digitpad.core.browsing.annotations import Annotation, AnnotationStore
from digitpad.core.browsing.arrangement import Filter, SortBy, Surroundings, matching, ordered
from digitpad.core.browsing.export_samples import Sample
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.browsing.scores import Scores
from digitpad.core.errors import DigitPadError
from digitpad.widgets.browser.annotate_command import AnnotateCommand

_NOTHING = np.zeros(0, np.intp)


class Browsing(QObject):
    """The state that the parts of the browser share. They change it here and follow its signals."""

    scored_changed = Signal()
    """There is another set, another model, or none."""
    second_changed = Signal()
    """There is another model to compare with, or none."""
    filter_changed = Signal()
    shown_changed = Signal()
    """Other pictures are shown, or the same in another order."""
    notes_changed = Signal()
    """The person has said something about a picture, or taken it back."""
    failed = Signal(str)
    """Something could not be done; the sentence says what and why."""

    def __init__(self, store: AnnotationStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._notes: dict[str, Annotation] = {}
        self._annotated = np.zeros(0, np.bool_)
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
        """Browse ``scored`` from now on; without labels, by confidence."""
        self.scored, self.second = scored, None
        self.filter = Filter()
        self.undo_stack.clear()
        self._load_notes()
        if scored is not None and not scored.scores.labelled.any():
            self.sort_by = SortBy.CONFIDENCE
        self.scored_changed.emit()
        self.notes_changed.emit()
        self.second_changed.emit()
        self.filter_changed.emit()
        self._show()

    def set_second(self, second: ScoredSet | None) -> None:
        """Compare with what another model reads in the same pictures."""
        self.second = second
        self.second_changed.emit()
        self._show()

    # What is shown, and in which order

    def set_filter(self, wanted: Filter) -> None:
        """Show the pictures that ``wanted`` lets pass."""
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit()
            self._show()

    def sort(self, by: SortBy, *, backwards: bool = False) -> None:
        """Order by ``by``; every new shuffle is another one."""
        self.seed += by is SortBy.SHUFFLED
        self.sort_by, self.backwards = by, backwards
        self._show()

    def _show(self) -> None:
        if self.scored is None:
            self.shown = _NOTHING
        else:
            scores = self.scored.scores
            found = matching(scores, self.filter, self._surroundings())
            self.shown = ordered(
                scores, found, self.sort_by, backwards=self.backwards, seed=self.seed
            )
        self.shown_changed.emit()

    def _surroundings(self) -> Surroundings:
        scored = self.scored
        assert scored is not None
        tag = self.filter.tag
        return Surroundings(
            disputed=scored.disputed,
            annotated=self._annotated,
            tagged=self._mask(lambda note: tag in note.tags) if tag else None,
            second=None if self.second is None else self.second.scores,
        )

    # What the person says

    @property
    def notes(self) -> dict[str, Annotation]:
        """What was said, by the keys of the pictures."""
        return self._notes

    def note(self, picture: int) -> Annotation:
        """Return what was said about ``picture`` of the set."""
        assert self.scored is not None
        return self._notes.get(self.scored.keys[picture], Annotation())

    def tags(self) -> list[str]:
        """Return the tags on pictures of this set, by name."""
        keys = set(self.scored.keys) if self.scored is not None else set()
        return sorted({tag for key in self._notes.keys() & keys for tag in self._notes[key].tags})

    def annotate(
        self, text: str, pictures: Iterable[int], change: Callable[[Annotation], Annotation]
    ) -> None:
        """Apply ``change`` to what is said about ``pictures``; ``text`` names that in Undo."""
        before = {key: self._notes.get(key, Annotation()) for key in self._keys(pictures)}
        after = {key: change(note) for key, note in before.items()}
        if after != before:
            self.undo_stack.push(AnnotateCommand(text, before, after, self._write))

    def corrected(self) -> Scores | None:
        """Return the scores judged by the person's labels; None where they changed none."""
        if self.scored is None:
            return None
        truth = self.scored.scores.truth.copy()
        for picture in np.flatnonzero(self._annotated):
            label = self.note(int(picture)).label
            truth[picture] = truth[picture] if label is None else label
        if np.array_equal(truth, self.scored.scores.truth):
            return None
        return self.scored.scores.with_truth(truth)

    def samples(self, pictures: Iterable[int]) -> list[Sample]:
        """Return ``pictures`` with all that is known of them, the person's words included."""
        assert self.scored is not None
        return [self.scored.sample(picture, self.note(picture)) for picture in pictures]

    def _keys(self, pictures: Iterable[int]) -> list[str]:
        assert self.scored is not None
        return [self.scored.keys[picture] for picture in pictures]

    def _write(self, notes: dict[str, Annotation]) -> bool:
        """Keep ``notes`` on disk and then in memory; say so and return False where that fails."""
        try:
            # A file that was damaged meanwhile takes nothing with it: all is written again.
            self._store.update(self._notes | notes if self._set_damaged_aside() else notes)
        except DigitPadError as error:
            self.failed.emit(self.tr("Not saved: {0}").format(error))
            return False
        merged = self._notes | notes
        self._notes = {key: note for key, note in merged.items() if note}
        self._annotated = self._mask(bool)
        self.notes_changed.emit()
        if self.filter.annotated or self.filter.tag:
            self._show()
        return True

    def _set_damaged_aside(self) -> bool:
        kept_as = self._store.set_damaged_aside()
        if kept_as is not None:
            self.failed.emit(
                self.tr(
                    "{0} was damaged and is kept as {1}; new labels and tags are saved as before."
                ).format(self._store.path, kept_as.name)
            )
        return kept_as is not None

    def _load_notes(self) -> None:
        try:
            self._set_damaged_aside()
            self._notes = self._store.load()
        except DigitPadError as error:
            self._notes = {}
            self.failed.emit(self.tr("Your labels and tags are not shown: {0}").format(error))
        self._annotated = self._mask(bool)

    def _mask(self, condition: Callable[[Annotation], bool]) -> NDArray[np.bool_]:
        """Return (n,) whether what was said about each picture meets ``condition``."""
        if self.scored is None:
            return np.zeros(0, np.bool_)
        chosen = {key for key, note in self._notes.items() if condition(note)}
        return np.fromiter((key in chosen for key in self.scored.keys), np.bool_, len(self.scored))
