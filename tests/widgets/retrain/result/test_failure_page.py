"""The page of a training that failed or was cancelled: one answer stands out, and only one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from digitpad.widgets.retrain.result.failure_page import FailurePage
from tests.said import said


@pytest.mark.parametrize("went_wrong", [True, False])
def test_one_answer_stands_out(qtbot: QtBot, went_wrong: bool) -> None:
    page = FailurePage()
    qtbot.addWidget(page)
    page.show()
    for now in (not went_wrong, went_wrong):
        page.show_end("It ended.", 2, can_resume=True, went_wrong=now)
    (default,) = (one for one in page.findChildren(QPushButton) if one.isDefault())
    assert default.text() == said("Resume" if went_wrong else "Close")
