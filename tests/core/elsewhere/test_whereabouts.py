"""The note on where a run is trained: kept for a resumption, even if nothing is left there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.elsewhere.computer import Computer
from trainer.commands.elsewhere import where_to

GPU = Computer("gpu", "me@gpu.example.org")


def test_it_is_known_until_the_run_goes_on_here(tmp_path: Path) -> None:
    assert whereabouts.of(tmp_path) is None
    where = whereabouts.anew(GPU)
    whereabouts.remember(tmp_path, where)
    assert whereabouts.of(tmp_path) == where
    whereabouts.note_gone(tmp_path)
    assert whereabouts.of(tmp_path) == replace(where, is_there=False)
    whereabouts.forget(tmp_path)
    assert whereabouts.of(tmp_path) is None
    whereabouts.note_gone(tmp_path)
    assert whereabouts.of(tmp_path) is None


def test_a_resumption_goes_where_the_run_was(tmp_path: Path) -> None:
    where = replace(whereabouts.anew(GPU), is_there=False)
    whereabouts.remember(tmp_path, where)
    assert where_to(None, tmp_path) == where
    assert where_to(GPU.address, tmp_path) == where
    assert where_to("here", tmp_path) is None
    assert where_to(None) is None


def test_a_computer_that_was_changed_on_the_list_is_reached_as_it_is_now(tmp_path: Path) -> None:
    whereabouts.remember(tmp_path, whereabouts.anew(GPU))
    now = replace(GPU, address="me@gpu2.example.org", minutes=60)
    computers.add(now)
    found = whereabouts.of(tmp_path)
    assert found is not None
    assert found.computer == now
