"""The chain that reads the pad's page, for tests of what stands in it and of what listens to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline


@pytest.fixture
def active(qapp: QCoreApplication) -> ActiveModel:
    del qapp
    return ActiveModel()


@pytest.fixture
def my_digits(qapp: QCoreApplication) -> Iterator[MyDigitsService]:
    del qapp
    made = MyDigitsService()
    yield made
    made.close()


@pytest.fixture
def pipeline(active: ActiveModel, my_digits: MyDigitsService) -> ReadingPipeline:
    return ReadingPipeline(active, my_digits)
