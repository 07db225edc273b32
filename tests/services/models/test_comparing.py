"""Two models on the same sets, beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import FileError
from digitpad.core.files.paths import bundled_model
from digitpad.core.my_digits.drawing import MyDigit, now
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.models.comparing import Comparing, my_digits
from tests import sample_digits
from tests.hands import my_digit
from tests.model_files import a_model, cut_short


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=20, test=30)
    sample_digits.write_pens(folder / "pen", held_out=15)
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))


@pytest.mark.usefixtures("data")
def test_mnist_pens_and_my_digits_are_compared(qtbot: QtBot, tmp_path: Path) -> None:
    inks, labels = sample_digits.inks(12)
    with MyDigits() as mine:
        for ink, label in zip(inks, labels, strict=True):
            mine.add(MyDigit(ink, int(label), now()))
    comparing = Comparing()
    with qtbot.waitSignal(comparing.compared, timeout=30_000) as ended:
        comparing.start(bundled_model(), a_model(tmp_path / "other.digitpad"))
    names = [(one.name, len(one)) for one in ended.args[0]]
    assert names[:2] == [("mnist", 30), ("held-out pens", 15)]
    assert names[2:] == [("my digits", 2)]  # the newest: no training learns from them
    assert all(one.accuracy_before == one.accuracy_after for one in ended.args[0])


def test_without_any_digits_there_is_nothing_to_compare(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DIGITPAD_DATA", "KERAS_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "nothing"))
    comparing = Comparing()
    with qtbot.waitSignal(comparing.compared, timeout=30_000) as ended:
        comparing.start(bundled_model(), bundled_model())
    assert ended.args[0] == ()


def test_damaged_own_digits_stay_where_the_window_has_them_open() -> None:
    with MyDigits() as mine:
        mine.add_new(my_digit(seed) for seed in range(300))
        path = mine.path
    data = path.read_bytes()
    with MyDigits() as window:
        path.write_bytes(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))
        with pytest.raises(FileError, match="damaged"):
            my_digits()
        assert window.path.read_bytes()[: len(data) // 2] == data[: len(data) // 2]


@pytest.mark.usefixtures("data")
def test_a_damaged_model_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    bad = cut_short(a_model(tmp_path / "bad.digitpad"))
    comparing = Comparing()
    with qtbot.waitSignal(comparing.failed, timeout=30_000) as ended:
        comparing.start(bundled_model(), bad)
    assert str(bad) in str(ended.args[0])


@pytest.mark.usefixtures("data")
def test_a_comparison_that_is_not_wanted_any_more_is_not_told(qtbot: QtBot) -> None:
    comparing = Comparing()
    comparing.start(bundled_model(), bundled_model())
    with qtbot.assertNotEmitted(comparing.compared, wait=300):
        comparing.drop()
