"""Makes ``resources/networks``: networks of the literature, for reading alone.

python -m tools.networks FOLDER [RECIPE…]

Each is trained by its recipe as it stands, with the seed SEED, in FOLDER/RECIPE; a run that is
there already is taken as it is, or resumed. What ships has no model.keras, and weights of 16 bits
where that changes at most MOST_CHANGED of MNIST's 10,000 test readings. Its card has the score of
the file that ships.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from digitpad.core.datasets.digits import MNIST
from digitpad.core.files import paths
from digitpad.core.models import model_file
from digitpad.core.models.model_file import MODEL_SUFFIX, READING_ALONE, ModelCard, ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import PictureSet, open_set
from digitpad.core.scoring.read_set import as_network_input
from trainer.export import converter

RECIPES: Final = ("softmax-regression", "mlp-128", "mlp-512", "cnn-32-64")
SEED: Final = 1
MOST_CHANGED: Final = 2
_WHERE: Final = ("--backend", "tensorflow", "--device", "cpu")
_NOTE: Final = "For reading alone: there is no Keras model inside to continue from."


def trained(recipe: str, folder: Path) -> ModelFile:
    """Return the finished model of a run in ``folder``, which is trained if it is not there."""
    run = folder / recipe
    model = run / f"model{MODEL_SUFFIX}"
    if not model.exists():
        how = ["resume", str(run)] if run.exists() else ["train", "--recipe", recipe]
        rest = [] if run.exists() else ["--seed", str(SEED), *_WHERE, "--output", str(run)]
        subprocess.run([sys.executable, "-m", "trainer", *how, *rest], check=True)
    return model_file.read(model, with_keras=True)


def in_16_bits(model: ModelFile) -> ModelFile:
    """Return the model with weights of 16 bits to read with."""
    temperature = float(model.card.metrics.get("temperature", 1.0))
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "model.keras", Path(folder) / "model.tflite"
        source.write_bytes(model.keras)
        converter.convert(source, target, temperature, "litert-16")
        return replace(model, tflite=target.read_bytes())


def for_reading_alone(model: ModelFile, test: PictureSet) -> tuple[ModelFile, int]:
    """Return what ships, and how many test readings weights of 16 bits changed."""
    pictures = as_network_input(test.pictures)
    narrow = in_16_bits(model)
    wide_readings, readings = (
        Recognizer(one).read_pictures(pictures)[0].argmax(axis=1) for one in (model, narrow)
    )
    changed = int((wide_readings != readings).sum())
    if changed > MOST_CHANGED:
        narrow, readings = model, wide_readings
    card = _card(model.card, float((readings == test.truth).mean()))
    return replace(narrow, card=card, keras=b""), changed


def _card(card: ModelCard, accuracy: float) -> ModelCard:
    """Return the card of what ships; of the test set only the score of that is kept."""
    metrics = {name: value for name, value in card.metrics.items() if "mnist_test" not in name}
    return replace(
        card,
        name=card.recipe,
        metrics={**metrics, "mnist_test_accuracy": accuracy},
        config={**card.config, READING_ALONE: True},
        notes=_NOTE,
    )


def main(folder: Path, recipes: Sequence[str]) -> None:
    test = open_set(MNIST)
    for recipe in recipes:
        model, changed = for_reading_alone(trained(recipe, folder), test)
        target = paths.shipped_networks() / f"{recipe}{MODEL_SUFFIX}"
        target.parent.mkdir(exist_ok=True)
        model_file.write(target, model)
        score, size = model.card.mnist_accuracy, target.stat().st_size
        print(f"{recipe}: MNIST {score:.2%}, {changed} readings changed, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or RECIPES)
