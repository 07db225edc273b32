"""Which model reads: nothing changes before the next one can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.library.installed_model import BUNDLED, Origin
from digitpad.services.reading.active_model import ActiveModel
from tests.model_files import a_model, rotten


def test_going_back_and_forth(active: ActiveModel, tmp_path: Path) -> None:
    mine = active.install(a_model(tmp_path / "mine.digitpad"), Origin.IMPORTED)
    active.use(mine.id)
    active.go_back()
    assert active.model.id == BUNDLED
    active.go_back()
    assert active.model.id == mine.id


def test_going_back_from_nowhere_is_a_sentence(active: ActiveModel) -> None:
    with pytest.raises(DigitPadError, match="no earlier model"):
        active.go_back()


def test_going_back_to_a_model_that_cannot_be_read_changes_nothing(
    active: ActiveModel, tmp_path: Path
) -> None:
    first, second = (
        active.install(a_model(tmp_path / f"{name}.digitpad", name), Origin.IMPORTED)
        for name in ("first", "second")
    )
    active.use(first.id)
    active.use(second.id)
    rotten(first.path)
    with pytest.raises(FileError, match="first"):
        active.go_back()
    assert active.model.id == second.id
    assert active.library.active_id() == second.id
