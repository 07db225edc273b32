"""Slips of the finger on the command line: each is answered with one sentence and status 2."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from digitpad.core.files import limits, paths
from digitpad.core.training.run_folder import RunFolder
from trainer.commands.arguments import Parser
from trainer.commands.options import add_config_options, config_of
from trainer.commands.train import run


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "required: COMMAND; "),
        ("trian", "unknown command trian: did you mean train?"),
        ("frobnicate", "unknown command frobnicate: there are train, resume, "),
        ("train --recipe mlp", "unknown recipe mlp: did you mean mlp-512?"),
        ("train --optimizer adm", "unknown optimizer adm: did you mean adam?"),
        ("train --epochs 0", "the number of epochs is 0, not in 1..10000"),
        ("train extra", "one word too many: extra; "),
        ("train --epoch 3", "unknown option --epoch: did you mean --epochs?"),
        ("evaluate m --dat x", "unknown option --dat: did you mean --data?"),
        ("train -x", "unknown option -x; "),
        ("train --epochs", "--epochs: expected one argument; "),
        ("train --epochs 1e3", "--epochs: '1e3' is not a whole number; "),
        ("train --learning-rate fast", "--learning-rate: 'fast' is not a number; "),
        ("train --learning-rate nan", "the learning rate is not a finite number"),
        ("train --seed 99999999999", "the seed is 99999999999, not in 0..2147483647"),
        ("export m --format onx", "unknown --format onx: did you mean onnx?"),
        ("evaluate m --part tset", "unknown --part tset: did you mean test?"),
        ("evaluate m --seed -1", "--seed: -1 is less than 0; "),
        ("train --quick --recipe mlp-512", "mlp-512 has no quick form; digitnet has one"),
        ("train --blend 0.5", "there is no model to blend with"),
        ("train --data =2", "a source of data needs a name"),
        ("train --data tiny=nan", "tiny: the weight is nan, not in 0..1000"),
        ("fetch-mnist --timeout soon", "--timeout: 'soon' is not a number; "),
        ("fetch-mnist --timeout nan", "the timeout is nan, not in 0..3600 seconds"),
        ("fetch-mnist --timeout 1e30", "the timeout is 1e+30, not in 0..3600 seconds"),
        ("fetch-mnist --url mnist", "mnist is no address: it does not begin with http:// or "),
        ("fetch-mnist --url file:///etc/hosts", "it does not begin with http:// or https://"),
        ("fetch-mnist --url http://[", "http://[ is no address: "),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    line: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words in said(line.split(), capsys)


@pytest.mark.parametrize(
    "arguments",
    [["train", "--output", ""], ["train", "--from", ""], ["train", "--data", ""], ["evaluate", ""]],
)
def test_a_variable_that_was_never_set_is_no_file(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "is empty" in said(arguments, capsys)


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a wrong line is answered with."""
    output = io.StringIO()
    assert run(arguments, output) == 2
    assert output.getvalue() == ""
    answer = capsys.readouterr().err
    assert answer.count("\n") == 1
    return answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('epochs = "3"', "run.toml: the number of epochs is '3', not a whole number"),
        ("epoch = 3", "run.toml: unknown setting epoch: did you mean epochs?"),
        ('recipe = "mlp"', "run.toml: unknown recipe mlp: did you mean mlp-512?"),
        ("from = 3", "run.toml: the model to continue from is 3, not text"),
        ("\ufefflearning-rate = 1000\r\n", "run.toml: the learning rate is 1000, not in "),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    toml = tmp_path / "run.toml"
    toml.write_bytes(text.encode())
    assert words in said(["train", "--config", str(toml)], capsys)


def test_what_the_command_line_says_itself_is_not_blamed_on_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toml = tmp_path / "run.toml"
    toml.write_text("epochs = 3")
    answer = said(["train", "--config", str(toml), "--epochs", "0"], capsys)
    assert answer == "trainer: the number of epochs is 0, not in 1..10000\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("epochs = 3".encode("utf-16"), "is not a text file in UTF-8"),
        (b"epochs = ", "not valid TOML: Invalid value (at end of document)"),
    ],
)
def test_a_file_that_is_no_toml_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, words: str
) -> None:
    toml = tmp_path / "run.toml"
    toml.write_bytes(data)
    assert run(["train", "--config", str(toml)], io.StringIO()) == 1
    assert capsys.readouterr().err == f"trainer: {toml}: {words}\n"


def test_a_part_that_a_set_does_not_have_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    csv = tmp_path / "digits.csv"
    csv.write_text(",".join(["7"] + ["0"] * 784))
    arguments = ["evaluate", str(paths.bundled_model()), "--data", str(csv), "--part", "test"]
    assert run(arguments, io.StringIO()) == 1
    assert capsys.readouterr().err == "trainer: digits.csv: has no digits in the test part\n"


def test_a_large_set_is_read_where_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_USUAL_BYTES", 10)
    monkeypatch.setenv(limits.LARGE_VARIABLE, "")
    csv = tmp_path / "digits.csv"
    csv.write_text(",".join(["7"] + ["0"] * 784))
    arguments = ["evaluate", str(paths.bundled_model()), "--data", str(csv)]
    assert run(arguments, io.StringIO()) == 1
    assert "with --large-files it is read all the same" in capsys.readouterr().err
    assert run([*arguments, "--large-files"], io.StringIO()) == 0


def test_what_was_left_out_of_a_set_is_said_beside_its_scores(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ink = tmp_path / "mine.ndjson"
    ink.write_text('{"word":"7","drawing":[[[0,60,25],[0,0,100]]]}\n{broken\n')
    output = io.StringIO()
    arguments = ["evaluate", str(paths.bundled_model()), "--data", str(ink), "--json"]
    assert run(arguments, output) == 0
    assert '"count": 1' in output.getvalue()
    assert capsys.readouterr().err == f"Note: {ink}, line 2: not valid JSON; left out\n"


def test_a_model_is_not_written_over_by_what_is_taken_out_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "mine.digitpad"
    model.write_bytes(paths.bundled_model().read_bytes())
    taking_out = ["export", str(model), "--format", "litert", "--output", str(model)]
    assert "is the model itself" in said(taking_out, capsys)
    (tmp_path / "mine.keras").touch()
    assert "mine.digitpad is there already" in said(["import", f"{tmp_path}/mine.keras"], capsys)
    assert model.read_bytes() == paths.bundled_model().read_bytes()


def test_a_training_finds_its_data_again_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    parser = Parser()
    add_config_options(parser)
    line = "--data mnist --data pens.ndjson=2 --from old.digitpad"
    config = config_of(parser.parse_args(line.split()))
    assert [source.path for source in config.data] == ["mnist", str(tmp_path / "pens.ndjson")]
    assert config.start_from == str(tmp_path / "old.digitpad")
    run = RunFolder.create(Path("run"), config)
    run.lock.release()
    assert run.path == tmp_path / "run"
