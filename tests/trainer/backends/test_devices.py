"""What ``trainer devices`` says on machines of every kind, and on this one."""

from __future__ import annotations

import json
import subprocess

import pytest

from digitpad.core.installing.packages import constraints
from digitpad.core.processes import child_process
from digitpad.core.sentences import catalogue
from digitpad.core.training.install_hints import cuda_remedy, install_command
from tests.trainer.worker import command_line
from trainer.backends.devices import Machine, Seen, advice, best

LINUX = Machine("Linux", nvidia=True)
BARE = Machine("Linux", nvidia=False)
WINDOWS = Machine("Windows", nvidia=True)
MAC = Machine("Darwin", nvidia=False, apple_gpu=True)


@pytest.mark.parametrize(
    ("seen", "machine", "words"),
    [
        (Seen("jax"), LINUX, f"JAX is not installed: {install_command('jax')}."),
        (Seen("tensorflow"), LINUX, f"TensorFlow is not installed: {install_command()}."),
        (Seen("tensorflow", "2.21"), LINUX, f"without CUDA: {cuda_remedy('tensorflow')}."),
        (Seen("tensorflow", "2.21", cuda=True), LINUX, "finds no CUDA libraries"),
        (Seen("tensorflow", "2.21", cuda=True), BARE, "no driver for one is loaded"),
        (Seen("tensorflow", "2.21"), WINDOWS, "no GPU on native Windows since 2.11: use WSL2"),
        (Seen("torch", "2.13"), WINDOWS, "PyTorch was installed without CUDA"),
        (Seen("tensorflow", "2.21"), MAC, "install the torch extra, which does."),
        (Seen("torch", "2.13", ("Apple GPU",)), MAC, "PyTorch computes on Apple GPU."),
        (Seen("jax", "0.8", ("NVIDIA H200",), True), LINUX, "JAX computes on NVIDIA H200."),
        (Seen("jax", "?", broken="status -11"), LINUX, "JAX does not start: status -11."),
    ],
)
def test_every_case_has_its_sentence(seen: Seen, machine: Machine, words: str) -> None:
    sentence = str(advice(seen, machine))
    assert words in sentence
    assert sentence.endswith(".")


def test_auto_takes_the_backend_that_sees_a_gpu() -> None:
    tensorflow, jax = Seen("tensorflow", "2.21"), Seen("jax", "0.8", ("NVIDIA H200",))
    broken = Seen("torch", "?", ("x",), broken="status 1")
    assert best([tensorflow, jax, broken]) is jax
    assert best([tensorflow, Seen("jax"), broken]) is tensorflow
    assert best([Seen("tensorflow"), broken]) is None


def test_this_machine_is_described_in_json() -> None:
    found = command_line(["devices", "--json"])
    assert found.returncode == 0, found.stderr
    survey = json.loads(found.stdout)
    assert survey["backend"] in {"tensorflow", "jax", "torch"}
    assert survey["device"]
    assert [backend["name"] for backend in survey["backends"]] == ["tensorflow", "jax", "torch"]
    assert all(backend["advice"].endswith(".") for backend in survey["backends"])
    for backend in survey["backends"]:
        assert str(catalogue.from_json(backend["sentence"])) == backend["advice"]


def test_a_probe_that_nobody_waits_for_ends_at_once() -> None:
    asked = subprocess.Popen(
        child_process.module_command("trainer.backends.probe", "tensorflow"),
        env=child_process.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert asked.communicate() == (b"", None)  # which ends its standard input
    assert asked.returncode == 1


def test_what_to_type_is_on_one_line_in_a_pipe() -> None:
    found = command_line(["devices"])
    assert found.returncode == 0, found.stderr
    assert "--backend auto takes " in found.stdout
    for line in found.stdout.splitlines():
        assert ("pip install" in line) == (str(constraints()) in line)
