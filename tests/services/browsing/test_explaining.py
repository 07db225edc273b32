"""Questions about readings, answered beside the window."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.saliency import occlusion
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.browsing.explaining import Explaining, Explanation, Question
from tests import sample_digits

PICTURES = sample_digits.pictures(10)[0].astype(np.float32) / 255


@pytest.fixture
def explaining(qtbot: QtBot) -> Iterator[Explaining]:
    del qtbot
    service = Explaining()
    service.use(model_file.read(bundled_model()))
    yield service
    service.stop_and_wait()


def test_the_answer_is_that_of_occlusion(qtbot: QtBot, explaining: Explaining) -> None:
    with qtbot.waitSignal(explaining.explained, timeout=20_000) as answer:
        explaining.ask(Question(7, PICTURES[7], 7, 1))
    explanation: Explanation = answer.args[0]
    assert explanation.index == 7
    expected = occlusion(Recognizer.from_file(bundled_model()), PICTURES[7], 7, against=1)
    assert explanation.evidence == pytest.approx(expected, abs=1e-4)


def test_of_many_questions_the_newest_is_answered_last(
    qtbot: QtBot, explaining: Explaining
) -> None:
    answered: list[int] = []
    explaining.explained.connect(lambda explanation: answered.append(explanation.index))
    for index in range(10):
        explaining.ask(Question(index, PICTURES[index], index, (index + 1) % 10))
    qtbot.waitUntil(lambda: 9 in answered, timeout=20_000)
    assert answered[-1] == 9
    assert len(answered) < 10
