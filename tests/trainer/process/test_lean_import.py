"""An import that leaves out what is not needed changes nothing for those who come later."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from trainer.process.lean_import import lean_import

pytest.importorskip("tensorflow")


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether Python looks for garbage by itself."""
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_the_collector_goes_on_as_before_even_after_a_failed_import(collecting: bool) -> None:
    with contextlib.suppress(ImportError), lean_import("torch"):
        assert not gc.isenabled()
        raise ImportError
    assert gc.isenabled() is collecting


def test_tensorflow_comes_without_jax_which_can_be_imported_afterwards() -> None:
    pytest.importorskip("jax")
    code = """
import sys
from trainer.process.lean_import import lean_import
with lean_import("tensorflow"):
    import tensorflow
assert "jax" not in sys.modules
import jax
print(jax.numpy.ones(3).sum())
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert ended.stdout.strip() == "3.0"
