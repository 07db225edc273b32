"""The networks of the literature that ship: they read, say what they are, and are small."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from digitpad.core.files.paths import shipped_networks as folder
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.library.known_digits import count_read_right
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.models import model_file
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.read_set import as_network_input
from digitpad.core.training.recipes import RECIPES
from tests.model_files import cut_short

MOST_BYTES = 8_000_000
NETWORKS = shipped_networks()


def test_they_are_there_from_the_smallest_on() -> None:
    names = [network.name for network in NETWORKS]
    assert names == ["softmax-regression", "mlp-128", "mlp-512", "cnn-32-64"]
    assert [network.path.stem for network in NETWORKS] == names


def test_they_take_little_room_together() -> None:
    assert sum(path.stat().st_size for path in folder().iterdir()) <= MOST_BYTES


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
def test_each_is_its_recipe_with_a_seed_and_for_reading_alone(network: InstalledModel) -> None:
    card = network.card
    assert card is not None
    assert card.is_for_reading_alone
    assert "reading alone" in card.notes
    recipe = RECIPES[card.recipe]
    assert card.parameters == recipe.parameters
    assert card.config["seed"] == 1
    for name in ("epochs", "batch_size", "optimizer", "learning_rate", "loss"):
        assert card.config[name] == getattr(recipe.config, name), name
    assert model_file.KERAS not in zipfile.ZipFile(network.path).namelist()
    assert model_file.read(network.path, with_keras=True).keras == b""


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
def test_each_reads_clear_digits(network: InstalledModel) -> None:
    assert count_read_right(Recognizer.from_file(network.path)) >= 7


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
def test_its_card_has_the_score_that_it_makes(
    network: InstalledModel, mnist_test: PictureSet
) -> None:
    pictures = as_network_input(mnist_test.pictures)
    probabilities, _ = Recognizer.from_file(network.path).read_pictures(pictures)
    score = float((probabilities.argmax(axis=1) == mnist_test.truth).mean())
    assert network.card is not None
    # Another processor may round otherwise where two digits are as likely.
    assert network.card.mnist_accuracy == pytest.approx(score, abs=2e-4)


def test_one_can_be_opened_as_a_model_of_ones_own() -> None:
    library = ModelLibrary()
    model = library.install(NETWORKS[0].path, Origin.IMPORTED, "the program's folder")
    assert model.card is not None
    assert model.card.is_for_reading_alone
    assert library.use(model.id).id == model.id


def test_a_damaged_one_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for network in NETWORKS:
        (tmp_path / network.path.name).write_bytes(network.path.read_bytes())
    cut_short(tmp_path / NETWORKS[0].path.name)
    monkeypatch.setattr("digitpad.core.files.paths.shipped_networks", lambda: tmp_path)
    assert [one.name for one in shipped_networks()] == [one.name for one in NETWORKS[1:]]
