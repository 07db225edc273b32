"""What the layers give follows the pad, at the network's own pace."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.inside.opened_network import OpenedNetwork, Trace
from digitpad.core.library.installed_model import Active, InstalledModel
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.models.model_file import ModelFile
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.page import Page, page_of_ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.inside import exciting_pictures
from digitpad.services.inside.deciding_ink import DecidingInk
from digitpad.services.inside.exciting_pictures import ExcitingPictures
from digitpad.services.inside.inside import Inside
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from tests.hands import any_ink, my_digit

PAGES = [page_of_ink(any_ink(digit)) for digit in range(6)]
PATIENCE_MS = 20_000


@pytest.fixture
def inside(pipeline: ReadingPipeline, active: ActiveModel) -> Iterator[Inside]:
    made = Inside(pipeline, active, pipeline)
    yield made
    made.turn_on(False)


def use(active: ActiveModel, model: InstalledModel) -> None:
    """Let the pad read with a model, as `ActiveModel.use` does with an installed one."""
    active._set(Active(model, Recognizer.from_file(model.path)))


def is_current(inside: Inside) -> bool:
    return inside.trace is not None and inside.is_current


def test_it_rests_until_it_is_turned_on(pipeline: ReadingPipeline, inside: Inside) -> None:
    pipeline.read_page(PAGES[0])
    assert inside.network is None
    assert inside.trace is None


def test_it_gives_what_the_network_makes_of_the_newest_page(
    qtbot: QtBot, pipeline: ReadingPipeline, inside: Inside
) -> None:
    pipeline.read_page(PAGES[0])
    inside.turn_on(True)
    for page in PAGES:
        pipeline.read_page(page)
        qtbot.waitUntil(lambda: is_current(inside))
        wanted = OpenedNetwork(inside.model).trace(pipeline.reading.picture)
        for tensor, maps in wanted.maps.items():
            np.testing.assert_array_equal(inside.trace.maps[tensor], maps)


def test_a_blank_page_has_no_trace(qtbot: QtBot, pipeline: ReadingPipeline, inside: Inside) -> None:
    pipeline.read_page(PAGES[0])
    inside.turn_on(True)
    qtbot.waitUntil(lambda: is_current(inside))
    pipeline.read_page(Page())
    assert inside.trace is None
    assert inside.is_current


def test_of_many_pen_events_the_newest_is_traced(
    qtbot: QtBot, pipeline: ReadingPipeline, inside: Inside
) -> None:
    inside.turn_on(True)
    qtbot.waitUntil(lambda: inside.network is not None)
    traced: list[Trace | None] = []
    inside.traced.connect(lambda: traced.append(inside.trace))
    for page in PAGES:
        pipeline.read_page(page)
    qtbot.waitUntil(lambda: is_current(inside))
    assert len(traced) == 1


def test_another_model_is_opened_when_it_reads(
    qtbot: QtBot, pipeline: ReadingPipeline, active: ActiveModel, inside: Inside
) -> None:
    pipeline.read_page(PAGES[0])
    inside.turn_on(True)
    qtbot.waitUntil(lambda: is_current(inside))
    for model in shipped_networks():
        use(active, model)
        qtbot.waitUntil(lambda: is_current(inside))
        assert inside.name == model.name
        assert inside.network.model.card.name == model.name


def test_a_model_without_its_file_can_still_be_looked_into(
    qtbot: QtBot, active: ActiveModel, inside: Inside, tmp_path: Path
) -> None:
    (first, *_) = shipped_networks()
    path = tmp_path / first.path.name
    path.write_bytes(first.path.read_bytes())
    use(active, InstalledModel("gone", path, first.card, first.origin))
    path.unlink()
    inside.turn_on(True)
    qtbot.waitUntil(lambda: inside.network is not None)
    assert inside.error is None


def test_a_slow_network_is_shown_at_its_own_pace(
    qtbot: QtBot, pipeline: ReadingPipeline, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = OpenedNetwork.trace

    def slow(self: OpenedNetwork, picture: Picture) -> Trace:
        ends_at = time.monotonic() + 0.2
        while time.monotonic() < ends_at:
            quick(self, picture)
        return quick(self, picture)

    monkeypatch.setattr(OpenedNetwork, "trace", slow)
    inside.turn_on(True)
    qtbot.waitUntil(lambda: inside.network is not None, timeout=PATIENCE_MS)
    assert not inside.is_quick
    traced: list[Trace | None] = []
    inside.traced.connect(lambda: traced.append(inside.trace))
    for page in PAGES:
        pipeline.read_page(page)
        assert pipeline.reading is not None  # the pad has read, and has not waited
        qtbot.wait(1)
    assert not traced
    qtbot.waitUntil(lambda: is_current(inside), timeout=PATIENCE_MS)
    assert len(traced) <= 2


def test_what_cannot_be_opened_is_said(
    qtbot: QtBot, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = inside.model
    rotten = ModelFile(good.card, good.tflite.replace(b"TFL3", b"TFL?"))
    monkeypatch.setattr(Recognizer, "model", property(lambda _: rotten))
    with qtbot.waitSignal(inside.network_changed):
        inside.turn_on(True)
    assert inside.network is None
    assert str(inside.error).startswith("LiteRT cannot run this model")


def test_what_decides_is_worked_out_when_the_pen_rests_and_goes_when_it_moves(
    qtbot: QtBot, pipeline: ReadingPipeline, active: ActiveModel
) -> None:
    deciding = DecidingInk(pipeline, active, pipeline)
    deciding.turn_on(True)
    pipeline.read_page(PAGES[0])
    with qtbot.waitSignal(deciding.changed, timeout=PATIENCE_MS):
        pass
    reading = pipeline.reading
    assert deciding.explanation.evidence.shape == (28, 28)
    assert deciding.question.digit == reading.digit != deciding.question.rival
    assert np.abs(deciding.explanation.evidence).max() > 0
    pipeline.read_page(PAGES[1])
    assert deciding.explanation is None
    with qtbot.waitSignal(deciding.changed, timeout=PATIENCE_MS):
        pass
    deciding.turn_on(False)
    assert deciding.explanation is None


def found_of(qtbot: QtBot, model: ModelFile) -> ExcitingPictures:
    pictures = ExcitingPictures()
    with qtbot.waitSignal(pictures.found, timeout=PATIENCE_MS):
        pictures.look(model)
    return pictures


def test_without_pictures_there_is_nothing_to_find(qtbot: QtBot, inside: Inside) -> None:
    found = found_of(qtbot, inside.model).result
    assert found.strongest is None


def test_own_digits_are_looked_through_where_mnist_is_not(qtbot: QtBot, inside: Inside) -> None:
    with MyDigits() as digits:
        for number in range(7):
            digits.add(my_digit(number))
    found = found_of(qtbot, inside.model).result
    assert found.are_mine
    assert found.strongest.seen == 7


def test_mnist_is_looked_through_first(
    qtbot: QtBot, inside: Inside, mnist_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(mnist_folder))
    monkeypatch.setattr(exciting_pictures, "MOST_PICTURES", 30)
    pictures = found_of(qtbot, inside.model)
    assert not pictures.result.are_mine
    assert pictures.result.strongest.seen == 30
    before = pictures.result
    pictures.look(inside.model)
    assert pictures.result is before
    pictures.forget()
    assert pictures.result is None


def test_while_the_pen_moves_no_pictures_are_looked_at(
    qtbot: QtBot, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    with MyDigits() as digits:
        digits.add(my_digit(1))
    monkeypatch.setattr(exciting_pictures, "REST_SECONDS", 0.3)
    pictures, looked_at = ExcitingPictures(inside), list[float]()
    trace = OpenedNetwork.trace

    def noted(self: OpenedNetwork, picture: Picture) -> Trace:
        looked_at.append(time.monotonic())
        return trace(self, picture)

    monkeypatch.setattr(OpenedNetwork, "trace", noted)
    with qtbot.waitSignal(pictures.found, timeout=PATIENCE_MS):
        pictures.rest()
        rested_at = time.monotonic()
        pictures.look(inside.model)
    assert looked_at
    assert looked_at[0] > rested_at + 0.29
