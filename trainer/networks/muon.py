"""Muon: momentum steps for kernels of convolutions that change all directions alike."""

from __future__ import annotations

from typing import Any, Final

import keras
from keras import ops

_MOMENTUM: Final = 0.6
_SHARE: Final = 0.5
"""How long a kernel's step is at a learning rate of 1, by its largest singular value."""
_ITERATIONS: Final = 3
_QUINTIC: Final = (3.4445, -4.7750, 2.0315)


@keras.saving.register_keras_serializable("digitpad")
class Muon(keras.optimizers.SGD):  # type: ignore[misc]
    """Orthogonalized momentum (Jordan et al. 2024) for convolutions, SGD for everything else.

    Keras's own Muon leaves out kernels of four dimensions, which are all that matter here. A kernel
    is taken as a matrix with a row for each of its filters, as in airbench (Jordan 2024).
    """

    def __init__(self, learning_rate: Any = 0.1, **numbers: Any) -> None:
        super().__init__(learning_rate, **({"momentum": 0.9, "nesterov": True} | numbers))

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        if not _is_convolution(variable):
            super().update_step(gradient, variable, learning_rate)
            return
        momentum = self.momentums[self._get_variable_index(variable)]
        gradient = ops.cast(gradient, variable.dtype)
        self.assign(momentum, ops.add(ops.multiply(momentum, _MOMENTUM), gradient))
        step = orthogonalized(ops.add(gradient, ops.multiply(momentum, _MOMENTUM)))
        rate = ops.cast(learning_rate, variable.dtype)
        self.assign_sub(variable, ops.multiply(step, _SHARE * rate))


def orthogonalized(kernel: Any) -> Any:
    """Return a kernel (…, filters) with singular values near 1, by Newton and Schulz's iteration.

    After three rounds of it they lie between about 0.3 and 1.2, which is near enough.
    """
    a, b, c = _QUINTIC
    x = ops.transpose(ops.reshape(kernel, (-1, kernel.shape[-1])))
    x = x / (ops.norm(x) + 1e-7)
    for _ in range(_ITERATIONS):
        square = x @ ops.transpose(x)
        x = a * x + (b * square + c * square @ square) @ x
    return ops.reshape(ops.transpose(x), kernel.shape)


def _is_convolution(variable: Any) -> bool:
    """Say whether it is a kernel (height, width, channels, filters), and not of a depthwise one."""
    return len(variable.shape) == 4 and variable.shape[-1] > 1
