"""A process that imports one backend and reports what it sees.

``python -m trainer.backends.probe BACKEND`` prints one line of JSON: version, gpus, cuda. A backend
that crashes or hangs while it looks for a GPU ends only this process. It ends when its standard
input closes: once nobody waits for the answer, it must not take a core from a training.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from trainer.process import backend_environment
from trainer.process.lifeline import end_with_parent
from trainer.process.streams import reserve_stdout


def _tensorflow() -> dict[str, Any]:
    import tensorflow as tf

    gpus = tf.config.list_physical_devices("GPU")
    details = [tf.config.experimental.get_device_details(gpu) for gpu in gpus]
    names = [str(detail.get("device_name", "GPU")) for detail in details]
    return {"version": tf.__version__, "gpus": names, "cuda": tf.test.is_built_with_cuda()}


def _jax() -> dict[str, Any]:
    import jax

    gpus = [str(device.device_kind) for device in jax.devices() if device.platform != "cpu"]
    return {"version": jax.__version__, "gpus": gpus, "cuda": bool(gpus)}


def _torch() -> dict[str, Any]:
    import torch

    gpus = [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        gpus.append("Apple GPU")
    return {"version": torch.__version__, "gpus": gpus, "cuda": torch.version.cuda is not None}


if __name__ == "__main__":
    backend_environment.prepare(sys.argv[1])
    output = reserve_stdout()
    end_with_parent()
    found = {"tensorflow": _tensorflow, "jax": _jax, "torch": _torch}[sys.argv[1]]()
    output.write(json.dumps(found))
    output.flush()
    os._exit(0)  # nothing to tidy up, and some backends take seconds to
