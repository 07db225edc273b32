"""Networks that read what the pad reads: each alone, each at its own pace."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.page import Page, page_of_ink
from digitpad.core.reading.recognizer import Reading, Recognizer
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.reading.side_by_side import MOST_NETWORKS, SideBySide
from tests.hands import any_ink
from tests.model_files import a_model, rotten

PAGES = [page_of_ink(any_ink(digit)) for digit in range(6)]
SLOW = "slow"


@pytest.fixture
def side_by_side(pipeline: ReadingPipeline, active: ActiveModel) -> Iterator[SideBySide]:
    made = SideBySide(pipeline, active, pipeline)
    yield made
    made.compare([])


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InstalledModel:
    """A model whose network works for a fifth of a second at every picture."""
    quick = Recognizer.read_picture

    def read(self: Recognizer, picture: Picture) -> Reading:
        ends_at = time.monotonic() + (0.2 if self.card.name == SLOW else 0)
        while time.monotonic() < ends_at:
            quick(self, picture)
        return quick(self, picture)

    monkeypatch.setattr(Recognizer, "read_picture", read)
    source = a_model(tmp_path / "slow.digitpad", SLOW)
    return ModelLibrary().install(source, Origin.IMPORTED)


def all_read(side_by_side: SideBySide) -> bool:
    return all(side_by_side.is_current(network) for network in side_by_side.networks)


def test_each_network_reads_the_page_of_the_pad(
    qtbot: QtBot, pipeline: ReadingPipeline, active: ActiveModel, side_by_side: SideBySide
) -> None:
    models = [*shipped_networks()[1:], active.model]
    side_by_side.compare(models)
    side_by_side.turn_on(True)
    for page in PAGES:
        pipeline.read_page(page)
        qtbot.waitUntil(lambda: all_read(side_by_side))
        for model, network in zip(models, side_by_side.networks, strict=True):
            wanted = Recognizer.from_file(model.path).read(page.ink)
            assert network.reading is not None
            np.testing.assert_allclose(network.reading.probabilities, wanted.probabilities, 0, 1e-5)


def test_a_blank_page_leaves_nothing_to_read(
    qtbot: QtBot, pipeline: ReadingPipeline, side_by_side: SideBySide
) -> None:
    side_by_side.compare(shipped_networks())
    side_by_side.turn_on(True)
    pipeline.read_page(PAGES[0])
    qtbot.waitUntil(lambda: all_read(side_by_side))
    pipeline.read_page(Page())
    assert [network.reading for network in side_by_side.networks] == [None] * len(
        side_by_side.networks
    )
    assert side_by_side.agreement.digit is None


def test_turned_off_it_reads_nothing(
    qtbot: QtBot, pipeline: ReadingPipeline, side_by_side: SideBySide
) -> None:
    side_by_side.compare(shipped_networks())
    pipeline.read_page(PAGES[0])
    assert not any(network.is_open or network.reading for network in side_by_side.networks)
    side_by_side.turn_on(True)  # what is on the pad already
    qtbot.waitUntil(lambda: all_read(side_by_side))
    side_by_side.turn_on(False)
    read = [network.reading for network in side_by_side.networks]
    pipeline.read_page(PAGES[1])
    assert [network.reading for network in side_by_side.networks] == read


def test_no_more_are_compared_than_fit(side_by_side: SideBySide, active: ActiveModel) -> None:
    side_by_side.compare([active.model] * (MOST_NETWORKS + 3))
    assert len(side_by_side.networks) == MOST_NETWORKS


def test_of_drafts_that_come_quickly_each_network_reads_the_newest(
    qtbot: QtBot, pipeline: ReadingPipeline, side_by_side: SideBySide
) -> None:
    side_by_side.compare(shipped_networks())
    side_by_side.turn_on(True)
    pipeline.read_page(PAGES[0])
    qtbot.waitUntil(lambda: all_read(side_by_side))
    read: list[object] = []
    side_by_side.network_changed.connect(read.append)
    for page in PAGES * 3:
        pipeline.read_page(page)
    qtbot.waitUntil(lambda: all_read(side_by_side))
    assert len(read) == len(side_by_side.networks)


def test_a_slow_network_holds_nobody_up(
    qtbot: QtBot, pipeline: ReadingPipeline, side_by_side: SideBySide, slow: InstalledModel
) -> None:
    side_by_side.compare([slow, *shipped_networks()])
    side_by_side.turn_on(True)
    qtbot.waitUntil(lambda: all(network.is_open for network in side_by_side.networks))
    first, *others = side_by_side.networks
    assert not first.is_quick
    for page in PAGES:
        pipeline.read_page(page)
        qtbot.waitUntil(lambda: all(map(side_by_side.is_current, others)))
        assert not side_by_side.is_current(first)  # it reads beside the window
        assert side_by_side.is_settled
        assert sum(map(len, side_by_side.agreement.readers.values())) == len(others)
    qtbot.waitUntil(lambda: all_read(side_by_side))


def test_another_active_model_reads_the_page_too(
    qtbot: QtBot,
    pipeline: ReadingPipeline,
    active: ActiveModel,
    side_by_side: SideBySide,
    tmp_path: Path,
) -> None:
    bundled = active.model
    other = active.install(a_model(tmp_path / "other.digitpad", "other"), Origin.IMPORTED)
    side_by_side.compare([bundled, other])
    side_by_side.turn_on(True)
    pipeline.read_page(PAGES[2])
    qtbot.waitUntil(lambda: all_read(side_by_side))
    active.use(other.id)
    pipeline.read_page(PAGES[3])
    qtbot.waitUntil(lambda: all_read(side_by_side))


def test_a_network_that_cannot_be_computed_says_why_and_the_others_go_on(
    qtbot: QtBot, pipeline: ReadingPipeline, side_by_side: SideBySide, tmp_path: Path
) -> None:
    path = rotten(a_model(tmp_path / "rotten.digitpad"))
    broken = InstalledModel("broken", path, None, Origin.FOUND)
    side_by_side.compare([broken, *shipped_networks()])
    side_by_side.turn_on(True)
    pipeline.read_page(PAGES[0])
    first, *others = side_by_side.networks
    qtbot.waitUntil(lambda: first.error is not None)
    qtbot.waitUntil(lambda: all(map(side_by_side.is_current, others)))
    assert "rotten.digitpad" in str(first.error)
