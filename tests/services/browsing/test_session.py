"""Sets that are opened, cancelled, missing or compared, without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.datasets import locate
from digitpad.core.files import limits
from digitpad.core.files.paths import bundled_model
from digitpad.core.scoring.picture_set import PictureSet, open_set
from digitpad.services.browsing.scoring import ScoringProgress
from digitpad.services.browsing.session import (
    BrowsingSession,
    Downloading,
    NotOpened,
    Opened,
    Opening,
    Reason,
    SetState,
)
from digitpad.services.browsing.sources import (
    PictureSource,
    mnist_sources,
    my_digits_source,
    path_source,
)
from digitpad.services.training.mnist_download import MnistDownload
from tests import sample_digits
from tests.mnist_server import put_set, serving
from tests.model_files import a_model

PATIENCE_MS = 60_000


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[BrowsingSession]:
    del qtbot  # there is an application now
    session = BrowsingSession(bundled_model())
    yield session
    session.close()


@pytest.fixture
def source(tmp_path: Path) -> PictureSource:
    return path_source(sample_digits.write_mnist(tmp_path / "set", test=30))


@pytest.fixture
def held(tmp_path: Path) -> Iterator[PictureSource]:
    """A set that is not read before the test is over."""
    allowed, folder = Event(), sample_digits.write_mnist(tmp_path / "held", test=20)

    def load(_: Callable[[], bool]) -> PictureSet:
        allowed.wait()
        return open_set(str(folder))

    yield PictureSource("held", load)
    allowed.set()


def opened(qtbot: QtBot, session: BrowsingSession, source: PictureSource) -> Opened:
    with qtbot.waitSignal(session.scored, timeout=PATIENCE_MS):
        session.open(source)
    assert isinstance(session.state, Opened)
    return session.state


def not_opened(qtbot: QtBot, session: BrowsingSession, source: PictureSource) -> NotOpened:
    session.open(source)
    qtbot.waitUntil(lambda: isinstance(session.state, NotOpened), timeout=PATIENCE_MS)
    assert isinstance(session.state, NotOpened)
    return session.state


def test_a_set_is_opened_with_progress_on_the_way(
    qtbot: QtBot, session: BrowsingSession, source: PictureSource
) -> None:
    states: list[SetState] = []
    session.state_changed.connect(states.append)
    state = opened(qtbot, session, source)
    assert len(state.scored) == 30
    assert all(one.source is source for one in states)
    on_the_way, last = states[:-1], states[-1]
    assert last is state
    assert [one.progress for one in on_the_way if isinstance(one, Opening)] == [
        None,
        ScoringProgress(30, 30),
    ]


def test_a_set_that_cannot_be_read_is_a_sentence_and_may_be_tried_again(
    qtbot: QtBot, session: BrowsingSession, tmp_path: Path
) -> None:
    state = not_opened(qtbot, session, path_source(tmp_path / "later"))
    assert state.reason is Reason.UNREADABLE
    assert str(tmp_path / "later") in state.detail
    sample_digits.write_mnist(tmp_path / "later", test=10)
    with qtbot.waitSignal(session.scored, timeout=PATIENCE_MS):
        session.open_again()


def test_a_large_set_is_asked_about_and_opened_all_the_same(
    qtbot: QtBot,
    session: BrowsingSession,
    source: PictureSource,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "_USUAL_BYTES", 30 * 784)
    monkeypatch.setenv(limits.LARGE_VARIABLE, "")
    state = not_opened(qtbot, session, source)
    name = "train-images-idx3-ubyte"
    assert state.reason is Reason.TOO_LARGE
    assert state.detail == f"“{name}” is 0 MB when unpacked. Open it all the same?"
    with qtbot.waitSignal(session.scored, timeout=PATIENCE_MS):
        session.open_large()


def test_a_set_without_pictures_is_named(qtbot: QtBot, session: BrowsingSession) -> None:
    state = not_opened(qtbot, session, my_digits_source())
    assert (state.reason, state.detail) == (Reason.EMPTY, "My digits")


def test_a_cancel_goes_back_to_what_was_open(
    qtbot: QtBot, session: BrowsingSession, source: PictureSource, held: PictureSource
) -> None:
    before = opened(qtbot, session, source)
    with qtbot.assertNotEmitted(session.scored):
        session.open(held)
        session.cancel()
    assert session.state is before


def test_a_cancel_of_the_first_set_leaves_nothing_open(
    session: BrowsingSession, held: PictureSource
) -> None:
    session.open(held)
    session.cancel()
    assert isinstance(session.state, NotOpened)
    assert session.state.reason is Reason.CANCELLED
    assert session.state.source is held


def test_another_model_reads_the_open_set_again(
    qtbot: QtBot, session: BrowsingSession, source: PictureSource, tmp_path: Path
) -> None:
    opened(qtbot, session, source)
    with qtbot.waitSignal(session.scored, timeout=PATIENCE_MS) as scored:
        session.use_model(a_model(tmp_path / "mine.digitpad", "mine"))
    assert scored.args[0].model.card.name == "mine"
    assert session.state is not None
    assert session.state.source is source


def test_a_model_alone_opens_nothing(session: BrowsingSession) -> None:
    session.use_model(bundled_model())
    assert session.state is None


def test_the_open_pictures_are_compared(
    qtbot: QtBot, session: BrowsingSession, source: PictureSource, tmp_path: Path
) -> None:
    before = opened(qtbot, session, source)
    with qtbot.waitSignal(session.compared, timeout=PATIENCE_MS) as compared:
        session.compare_with(a_model(tmp_path / "mine.digitpad", "mine"))
    assert compared.args[0].pictures is before.scored.pictures
    assert compared.args[0].model.card.name == "mine"
    with qtbot.waitSignal(session.comparison_failed, timeout=PATIENCE_MS) as failed:
        session.compare_with(tmp_path / "gone.digitpad")
    assert "gone.digitpad" in str(failed.args[0])
    assert session.state is before


# MNIST may be missing


@pytest.fixture
def no_mnist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PictureSource:
    monkeypatch.delenv(locate.FOLDER_VARIABLE, raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    return mnist_sources()[0]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with serving(tmp_path / "served") as address:
        yield address


def downloading_from(*options: str) -> BrowsingSession:
    return BrowsingSession(bundled_model(), download=MnistDownload(options=options))


def test_a_missing_mnist_is_downloaded_and_opened(
    qtbot: QtBot, no_mnist: PictureSource, address: str, tmp_path: Path
) -> None:
    session = downloading_from("--url", address, "--sha256", put_set(tmp_path / "served"))
    state = not_opened(qtbot, session, no_mnist)
    assert (state.reason, state.detail) == (Reason.NO_MNIST, "")
    with qtbot.waitSignal(session.scored, timeout=PATIENCE_MS) as scored:
        session.download()
        assert isinstance(session.state, Downloading)
    assert len(scored.args[0]) == 20
    session.close()


def test_a_download_that_fails_says_why(
    qtbot: QtBot, no_mnist: PictureSource, address: str
) -> None:
    session = downloading_from("--url", address)
    not_opened(qtbot, session, no_mnist)
    session.download()
    qtbot.waitUntil(lambda: isinstance(session.state, NotOpened), timeout=PATIENCE_MS)
    assert isinstance(session.state, NotOpened)
    assert session.state.reason is Reason.NO_MNIST
    assert "404" in session.state.detail
    session.close()


def test_a_download_goes_on_unseen_while_another_set_is_open_and_is_seen_again(
    qtbot: QtBot, no_mnist: PictureSource, source: PictureSource, address: str, tmp_path: Path
) -> None:
    session = downloading_from("--url", address, "--sha256", put_set(tmp_path / "served"))
    not_opened(qtbot, session, no_mnist)
    session.download()
    state = opened(qtbot, session, source)
    assert session.state is state
    with qtbot.waitSignal(session.scored, timeout=PATIENCE_MS) as scored:
        session.open(no_mnist)  # it is missing still, or has come meanwhile
    assert len(scored.args[0]) == 20
    session.close()
