"""What learns in a frozen network, and that nothing stays frozen in a model file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

keras = pytest.importorskip("keras")
# Keras's own way of asking TensorFlow for an array.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def test_only_what_lies_behind_the_last_pooling_learns() -> None:
    from trainer.networks.architectures import NETWORKS
    from trainer.networks.preparing import freeze

    model = NETWORKS["digitnet"]()
    kinds = [type(layer).__name__ for layer in model.layers]
    behind = len(kinds) - kinds[::-1].index("MaxPooling2D")
    freeze(model)
    learning = [layer.name for layer in model.layers if layer.trainable_variables]
    wanted = [
        layer.name
        for layer, kind in zip(model.layers[behind:], kinds[behind:], strict=True)
        if layer.weights and kind != "BatchNormalization"
    ]
    assert learning == wanted
    assert learning[-1] == "logits"


def test_a_network_without_pooling_learns_in_all_its_layers() -> None:
    from trainer.networks.architectures import NETWORKS
    from trainer.networks.preparing import freeze

    model = NETWORKS["mlp-512"]()
    count = len(model.trainable_variables)
    freeze(model)
    assert len(model.trainable_variables) == count


def test_a_step_leaves_frozen_layers_and_statistics_as_they_are() -> None:
    from digitpad.core.training.train_config import TrainConfig
    from trainer.training.train import build

    config = TrainConfig(recipe="digitnet-quick", optimizer="sgd", learning_rate=0.1, freeze=True)
    model = build(config, steps=1)
    before = {variable.path: np.array(variable) for variable in model.variables}
    random = np.random.default_rng(0)
    model.train_on_batch(random.random((8, 28, 28, 1), np.float32), np.arange(8))
    changed = {v.path for v in model.variables if not np.array_equal(before[v.path], v)}
    assert changed == {variable.path for variable in model.trainable_variables}


def test_a_model_that_was_saved_frozen_learns_again(tmp_path: Path) -> None:
    from trainer.networks.architectures import NETWORKS
    from trainer.networks.load_network import load_archive
    from trainer.networks.preparing import freeze

    model = NETWORKS["digitnet-quick"]()
    count = len(model.trainable_variables)
    freeze(model)
    model.save(tmp_path / "model.keras")
    found = load_archive((tmp_path / "model.keras").read_bytes(), tmp_path)
    assert len(found.trainable_variables) == count
