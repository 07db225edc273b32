"""Nothing is cut off in what comes up on the way: trainings, a round, the tour, full windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from digitpad.core.sentences.languages import ENGLISH, LANGUAGES
from digitpad.services.language.window_language import use_language
from digitpad.widgets.learning.learning_dialog import LearningDialog
from tests.keyboard.test_full_windows import full
from tests.keyboard.test_passing_windows import DIALOGS, ON_THE_PAD, learnt, passing
from tests.layout.walk import problems, settle
from tests.learnt import PAGES
from tests.widgets.conftest import window
from tools.compile_translations import compile_all

__all__ = ["full", "passing", "window"]
SETTLED_MS = 100


@pytest.fixture(params=LANGUAGES, ids=lambda spoken: spoken.code, autouse=True)
def spoken(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    compile_all()
    monkeypatch.setenv("DIGITPAD_LANGUAGE", request.param.code)
    use_language(qapp, request.param)
    yield
    use_language(qapp, ENGLISH)


@pytest.mark.parametrize("passing", [*DIALOGS, *ON_THE_PAD], indirect=True)
def test_what_passes_has_the_room_that_it_needs(passing: QWidget) -> None:
    assert passing.isVisible()
    settle(SETTLED_MS)
    assert list(problems()) == []


@pytest.mark.parametrize("passing", [learnt], indirect=True)
def test_every_page_of_how_it_learnt_has_the_room_that_it_needs(passing: LearningDialog) -> None:
    for page in range(PAGES):
        passing.view.tabs.setCurrentIndex(page)
        settle(SETTLED_MS)
        assert list(problems()) == []


def test_a_full_window_has_the_room_that_it_needs(full: QWidget) -> None:
    assert full.isVisible()
    settle(SETTLED_MS)
    assert list(problems()) == []
