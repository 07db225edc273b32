"""The list of computers: what may be on it, and what is refused."""

from __future__ import annotations

import io
import shlex
import shutil
from pathlib import Path

import pytest

from digitpad.cli import main
from digitpad.core.elsewhere import computers, ssh
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.far import frames
from digitpad.core.errors import DigitPadError


def test_the_list_is_kept(own_folders: Path) -> None:
    one = Computer("gpu", "me@gpu.example.org", prefix="srun --gres=gpu:1", minutes=30)
    computers.add(one)
    computers.add(Computer("Cluster", "login"))
    assert computers.read() == [Computer("Cluster", "login"), one]
    assert computers.named("GPU") == one
    computers.remove("gpu")
    assert [kept.name for kept in computers.read()] == ["Cluster"]
    assert (own_folders / "computers.json").is_file()


@pytest.mark.parametrize(
    "address",
    ["host", "me@host", "me@host:2222", "ssh://me@host:22", "10.0.0.7", "[fe80::1]", "a_b-c.d"],
)
def test_addresses_of_ssh_are_taken(address: str) -> None:
    assert Computer("gpu", address).address == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "-oProxyCommand=id",
        "me@-host",
        "a b",
        "a;id",
        "$(id)",
        "`id`",
        "a\nb",
        "a|b",
        "é",
        "a'b",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(DigitPadError, match="is no address"):
        Computer("gpu", address)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not the list of computers, or is damaged"),
        ("[]", "is not the list of computers, or is damaged"),
        ('{"format": 2, "computers": []}', "was written by another version of DigitPad"),
        ('{"format": 1, "computers": [7]}', "is not the list of computers, or is damaged"),
        (
            '{"format": 1, "computers": [{"name": "a", "address": "-x"}]}',
            "“-x” is no address: write user@host, or a name of ssh's settings",
        ),
        (
            '{"format": 1, "computers": [{"name": "a", "address": "b", "minutes": "9"}]}',
            "minutes of a computer is missing, unknown or not what it can be",
        ),
        (
            '{"format": 1, "computers": [{"name": "a", "address": "b", "run": "id"}]}',
            "run of a computer is missing, unknown or not what it can be",
        ),
    ],
)
def test_a_list_that_was_tampered_with_is_refused(own_folders: Path, text: str, said: str) -> None:
    own_folders.mkdir()
    (own_folders / "computers.json").write_text(text)
    with pytest.raises(DigitPadError) as refused:
        computers.read()
    assert str(refused.value) == f"{own_folders / 'computers.json'}: {said}"


@pytest.mark.skipif(shutil.which("ssh") is None, reason="there is no ssh here")
def test_no_shell_sees_what_a_person_wrote() -> None:
    hostile = "/opt/it's $(id) `id`;/python"
    *options, dashes, address, line = ssh.command(Computer("gpu", "me@host:22", python=hostile))
    assert (dashes, address) == ("--", "ssh://me@host:22")
    assert "BatchMode=yes" in options
    assert "ConnectTimeout=10" in options
    exec_, sh, c, script = shlex.split(line)
    assert (exec_, sh, c) == ("exec", "sh", "-c")
    assert shlex.split(script.partition(" in ")[2].partition("; do")[0]) == [hostile]


def test_an_address_needs_no_list_and_a_slip_is_answered() -> None:
    assert computers.named_or_address("me@gpu:22") == Computer("gpu", "me@gpu:22")
    with pytest.raises(DigitPadError, match="since the list is empty"):
        computers.named_or_address("gpu")
    computers.add(Computer("gpu", "me@gpu"))
    with pytest.raises(DigitPadError, match="unknown computer gqu: did you mean gpu"):
        computers.named("gqu")


def test_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["computers", "add", "gpu", "me@gpu", "--prefix", "srun -n1"]) == 0
    assert main(["computers", "add", "GPU", "other"]) == 1
    assert main(["computers", "add", "bad", "-x"]) == 2
    assert main(["computers", "add", "Here", "me@gpu"]) == 2
    capsys.readouterr()
    assert main(["computers", "list"]) == 0
    assert capsys.readouterr().out == "gpu  me@gpu srun -n1  not tried yet\n"
    assert main(["computers", "remove", "gpu"]) == 0
    assert main(["computers", "list"]) == 0
    assert "no computer is on the list" in capsys.readouterr().err


def test_what_is_no_frame_is_refused_and_what_breaks_off_ends() -> None:
    stream = io.BytesIO()
    frames.write(stream, {"do": "put"}, b"body")
    frames.write(stream, {"do": "look"})
    whole = stream.getvalue()
    stream.seek(0)
    assert frames.read(stream) == ({"do": "put"}, b"body")
    assert frames.read(stream) == ({"do": "look"}, b"")
    assert frames.read(stream) is None
    assert frames.read(io.BytesIO(whole[:20])) is None
    for line in (
        b"hello\n",
        b"[]\n",
        b'{"bytes": -1}\n',
        b'{"bytes": 1e9}\n',
    ):
        with pytest.raises(frames.NonsenseError):
            frames.read(io.BytesIO(line))


def test_an_environment_with_jax_serves_trainings_that_do_not_need_it() -> None:
    from digitpad.core.elsewhere import wanted

    plain, more = (wanted.for_training(cuda=False, with_jax=kind) for kind in (False, True))
    added = set(more.requirements) - set(plain.requirements)
    assert {line.partition(">")[0] for line in added} == {"jax"}
    assert "jax" in more.modules
    assert wanted.digests(cuda=False, with_jax=False) == {plain.digest, more.digest}
    assert wanted.digests(cuda=False, with_jax=True) == {more.digest}
    (cuda,) = set(wanted.for_training(cuda=True, with_jax=True).requirements) - set(
        wanted.for_training(cuda=True).requirements
    )
    assert cuda.startswith("jax[cuda12]>=")
    without = {**dict.fromkeys(wanted.asked_for(), "99"), "jax": ""}
    assert wanted.lacking(without) == []
    assert wanted.lacking(without, with_jax=True) == ["jax"]
