"""How far it is, from what pip and uv print and what lies on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.installing.progress import Follower, Progress

PIP = (
    "Collecting tensorflow",
    "  Using cached keras-3.15.1-py3-none-any.whl (1.5 MB)",
    "  Downloading tensorflow-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl (572.4 MB)",
)


@pytest.fixture
def seen(tmp_path: Path) -> tuple[Follower, list[Progress]]:
    for name in ("tmp", "site"):
        (tmp_path / name).mkdir()
    reported: list[Progress] = []
    return Follower(tmp_path / "tmp", tmp_path / "site", 720, reported.append), reported


def test_a_download_grows_on_the_disk(
    tmp_path: Path, seen: tuple[Follower, list[Progress]]
) -> None:
    follower, reported = seen
    follower.look()
    for line in PIP:
        follower.hear(line)
    for size in (3 * 10**6, 9 * 10**8):
        with (tmp_path / "tmp" / "part").open("wb") as file:
            file.truncate(size)
        follower.look()
    steps = [(str(one.step), one.done, one.total) for one in reported]
    assert steps == [
        ("Looking up what is needed", 0, 720),
        ("Downloading tensorflow", 3, 720),
        ("Downloading tensorflow", 720, 720),
    ], "never more than all of it"


@pytest.mark.parametrize(
    "line", ["Installing collected packages: numpy, keras, tensorflow", "Prepared 3 packages in 2s"]
)
def test_unpacking_counts_packages(
    line: str, tmp_path: Path, seen: tuple[Follower, list[Progress]]
) -> None:
    follower, reported = seen
    follower.hear(line)
    (tmp_path / "site" / "numpy-2.4.dist-info").mkdir()
    follower.look()
    (last,) = reported
    assert (str(last.step), last.done, last.total) == ("Unpacking 3 packages", 1, 3)
