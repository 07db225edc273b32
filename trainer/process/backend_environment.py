"""What the backends of Keras are told by environment variables, before they are imported."""

from __future__ import annotations

import os
from typing import Final

from digitpad.core.processes import keras_home

_SPARING: Final = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_FORCE_GPU_ALLOW_GROWTH": "true",  # memory grows on demand
    "XLA_PYTHON_CLIENT_PREALLOCATE": "false",
}
_ON_THE_CPU: Final = {"CUDA_VISIBLE_DEVICES": "-1", "JAX_PLATFORMS": "cpu"}


_CPUS_OF_JAX: Final = "--xla_force_host_platform_device_count={}"


def prepare(backend: str, *, on_cpu: bool = False, threads: int = 0, devices: int = 1) -> None:
    """Set up this process for ``backend``; to be called before Keras is imported.

    Keras's own settings file has no say. threads: of the CPU to compute with; 0 is all. devices:
    that JAX takes the CPU for, where it computes there.
    """
    keras_home.isolate(os.environ)
    os.environ["KERAS_BACKEND"] = backend
    for name, value in _SPARING.items():
        os.environ.setdefault(name, value)
    if on_cpu:
        os.environ.update(_ON_THE_CPU)
    if threads:
        os.environ["OMP_NUM_THREADS"] = str(threads)
        os.environ["TF_NUM_INTRAOP_THREADS"] = str(threads)
    if on_cpu and devices > 1:
        known = os.environ.get("XLA_FLAGS", "")
        os.environ["XLA_FLAGS"] = f"{known} {_CPUS_OF_JAX.format(devices)}".strip()
