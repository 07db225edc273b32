"""The window's access to my digits: a drawing is saved first, then used, then confirmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.window_words import WorkWords
from digitpad.services.jobs import Job, JobRunner, WhenBusy

if TYPE_CHECKING:
    from digitpad.core.my_digits.database.rescue import Rescue
    from digitpad.core.my_digits.drawing import MyDigit, Shown
    from digitpad.core.my_digits.records import DeletedDigits, Saved
    from digitpad.core.my_digits.store import MyDigits
    from digitpad.core.reading.personal_reader import PersonalReader
    from digitpad.core.reading.prototypes import Prototypes
    from digitpad.core.reading.recognizer import Reading, Recognizer


class MyDigitsService(QObject):
    """Opens the file in the background, and keeps the reader's prototypes in step with it.

    Everything that changes the file raises FileError when it could not be saved; nothing has
    changed then.
    """

    opened = Signal()
    """The file is open and can be changed from now on."""
    changed = Signal()
    """Drawings were added, changed or removed, here or by another window."""
    reading_changed = Signal()
    """The same ink may be read in another way now."""
    rescued = Signal(object)
    """Rescue: the file was damaged, and what could be read is in a new one."""
    failed = Signal(DigitPadError)
    """The file cannot be opened; nothing can be taught."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._digits: MyDigits | None = None
        self.trouble = ""
        """Why the file could not be opened the last time."""
        self.is_busy = False
        """Whether a large change is being made beside the window; no other can be meanwhile."""
        self._reader: PersonalReader | None = None
        self._loading = JobRunner(WhenBusy.RUN_AGAIN, self, low_priority=True)
        self._loading.progressed.connect(self._on_opened)
        self._loading.done.connect(self._on_loaded)
        self._loading.failed.connect(self._on_failed)
        self._is_over = False
        self._seen: tuple[int, tuple[int | None, ...] | None] = (0, None)
        self._meanwhile: list[Callable[[Prototypes], object]] = []

    @property
    def digits(self) -> MyDigits:
        """The open file, to look things up. Raises DigitPadError before `opened`."""
        if self._digits is None:
            raise DigitPadError(WorkWords.MY_DIGITS_NOT_OPEN)
        return self._digits

    @property
    def is_open(self) -> bool:
        return self._digits is not None

    @property
    def reader(self) -> PersonalReader | None:
        return self._reader

    def reader_for(self, recognizer: Recognizer) -> PersonalReader:
        """Return a reader around ``recognizer``; own digits count as soon as they are loaded."""
        from digitpad.core.reading.personal_reader import PersonalReader  # not needed to draw

        self._reader = PersonalReader(recognizer)
        self._load()
        return self._reader

    def shown(self, reading: Reading) -> Shown | None:
        """Return what is kept of a reading that the person was shown."""
        from digitpad.core.my_digits.drawing import Shown

        if self._reader is None:
            return None
        model = self._reader.recognizer
        return Shown(reading.digit, reading.probabilities, model.fingerprint, model.card.name)

    # -- changing what is there ---------------------------------------------------------------

    def teach(self, digit: MyDigit, reading: Reading | None) -> Saved:
        """Save a drawing; when this returns it is on the disk and counts in the next reading.

        reading: what the reader made of this very ink, if it is known; saves reading it again.
        """
        from digitpad.core.reading.personal_reader import vector_of

        saved = self._to_change().add(digit)
        if self._reader is not None:
            reading = reading or self._reader.recognizer.read(digit.ink)
            vector = vector_of(reading, digit.ink)
            self._step(lambda prototypes: prototypes.put(saved.id, saved.label, vector))
        self._say_changed()
        return saved

    def take_back(self, saved: Saved) -> None:
        """Undo `teach`."""
        self._to_change().take_back(saved)
        previous = saved.previous_label
        if previous is None:
            self._step(lambda prototypes: prototypes.drop([saved.id]))
        else:
            self._step(lambda prototypes: prototypes.relabel([saved.id], previous))
        self._say_changed()

    def relabel(self, number: int, label: int) -> int | None:
        """Say that one drawing is another digit; return what it was, or None if it is gone."""
        digits = self._to_change()
        before = next(iter(digits.ids_by_label([number])), None)
        digits.relabel([number], label)
        self._step(lambda prototypes: prototypes.relabel([number], label))
        self._say_changed()
        return before

    def delete(self, number: int) -> DeletedDigits:
        """Remove one drawing; give what this returns to `MyDigits.restore` to bring it back."""
        deleted = self._to_change().delete([number])
        self._step(lambda prototypes: prototypes.drop([number]))
        self._say_changed()
        return deleted

    def change(self, work: Callable[[MyDigits], object]) -> None:
        """Have ``work`` change the file; what counts then is loaded in the background."""
        work(self._to_change())
        self._load()
        self._say_changed()

    def _to_change(self) -> MyDigits:
        """Return the file to write to, if that would not have to wait."""
        if self.is_busy:
            raise DigitPadError(WorkWords.MY_DIGITS_CHANGING)
        return self.digits

    def look_again(self, *, even_if_unchanged: bool = False) -> None:
        """Notice what another window or an import has changed."""
        if self._digits is None:
            return
        if self._digits.change_count() == self._seen[0] and not even_if_unchanged:
            return
        state = self._seen[1]
        self._remember_state()
        if state is None or state != self._seen[1] or even_if_unchanged:
            self._load()
            self.changed.emit()

    def close(self) -> None:
        """Let the thread and the file go, for good: nothing is loaded any more."""
        self._is_over = True
        self._loading.stop_and_wait()
        if self._digits is not None:
            self._digits.close()
            self._digits = None

    # -- inside -------------------------------------------------------------------------------

    def _remember_state(self) -> None:
        self._seen = self.digits.change_count(), self.digits.state()

    def _say_changed(self) -> None:
        if self.digits.change_count() == self._seen[0]:  # else there is more to notice
            # Looking through twenty thousand drawings takes longer than saving one.
            self._seen = self._seen[0], None
        self.changed.emit()
        self.reading_changed.emit()

    def _step(self, change: Callable[[Prototypes], object]) -> None:
        """Change the prototypes, and those that are still being loaded when they are ready."""
        if self._reader is not None:
            change(self._reader.prototypes)
        if self._loading.is_running:
            self._meanwhile.append(change)

    def _load(self) -> None:
        if self._reader is None or self._is_over:  # a window may close before it was first shown
            return
        path, recognizer, check = self._path, self._reader.recognizer, not self.is_open
        self._meanwhile.clear()
        self._loading.cancel()  # its result is not needed, but it may have repaired the file
        self._loading.begin(lambda job: _prototypes(job, path, recognizer, check=check))

    def _on_opened(self, rescue: Rescue | None) -> None:
        from digitpad.core.my_digits.store import MyDigits  # the thread has imported it by now

        if self._digits is None:
            self._digits = MyDigits(self._path, check=False, on_rescue=self.rescued.emit)
            self._remember_state()
            self.opened.emit()
        if rescue is not None:
            self.rescued.emit(rescue)

    def _on_loaded(self, prototypes: Prototypes) -> None:
        if self._loading.is_running:  # the next one waits, for another file or model
            return
        for change in self._meanwhile:
            change(prototypes)
        self._meanwhile.clear()
        if self._reader is not None:
            self._reader.prototypes = prototypes
            self.reading_changed.emit()

    def _on_failed(self, error: DigitPadError) -> None:
        if not self._loading.is_running:
            self.trouble = str(error)
            self.failed.emit(error)


def _prototypes(job: Job, path: Path | None, recognizer: Recognizer, *, check: bool) -> Prototypes:
    """Open and check the file, report its Rescue or None, and see it as ``recognizer`` does."""
    from digitpad.core.my_digits.store import MyDigits  # SQLite, not needed to draw
    from digitpad.core.my_digits.vectors import load_prototypes

    with MyDigits(path, check=check) as digits:
        job.report(digits.rescue)
        own = recognizer.for_another_thread()
        return load_prototypes(digits, own, job.isInterruptionRequested)
