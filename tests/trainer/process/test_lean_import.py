"""An import that leaves out what is not needed changes nothing for those who come later."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys

import pytest

from trainer.process.lean_import import lean_import

pytest.importorskip("tensorflow")


def test_the_collector_works_again_even_after_a_failed_import() -> None:
    with contextlib.suppress(ImportError), lean_import("torch"):
        assert not gc.isenabled()
        raise ImportError
    assert gc.isenabled()


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
