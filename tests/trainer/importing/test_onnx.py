"""ONNX files as PyTorch writes them are rebuilt and read as they did."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.models.convention import Convention
from trainer.importing.digit_network import as_digit_network
from trainer.importing.graphs.rebuild_graph import rebuild_graph
from trainer.importing.unpack import unpack
from trainer.networks.feeding import logits_of

onnx = pytest.importorskip("onnx", reason="ONNX needs the onnx extra")


def weights(foreign: Path) -> dict[str, NDArray[np.float32]]:
    """The tutorial's weights as PyTorch has them."""
    arrays = unpack(foreign / "tutorial-2.15.keras").arrays
    kernel, bias = (arrays[f"layers/conv2d/vars/{number}"] for number in (0, 1))
    dense, last = (arrays[f"layers/dense/vars/{number}"] for number in (0, 1))
    first = dense.reshape(6, 6, 6, 10).transpose(3, 2, 0, 1).reshape(10, -1)
    return {"w": kernel.transpose(3, 2, 0, 1), "b": bias, "d": first, "e": last}


def a_file(foreign: Path, path: Path, *, flatten: str, logits: str, batch: int | str = "n") -> Path:
    """Write the tutorial's network; ``flatten`` and ``logits`` say how two steps are written."""
    make, known = onnx.helper.make_node, weights(foreign)
    nodes = [
        make("Conv", ["x", "w", "b"], ["c"], strides=[2, 2], kernel_shape=[5, 5], pads=[0] * 4),
        make("Relu", ["c"], ["r"]),
        make("MaxPool", ["r"], ["p"], kernel_shape=[2, 2], strides=[2, 2]),
    ]
    if flatten == "Flatten":
        nodes.append(make("Flatten", ["p"], ["f"]))
    else:  # x.view(x.size(0), -1)
        known |= {"zero": np.array(0), "rest": np.array([-1]), "axes": np.array([0])}
        nodes += [
            make("Shape", ["p"], ["s"]),
            make("Gather", ["s", "zero"], ["g"], axis=0),
            make("Unsqueeze", ["g", "axes"], ["u"]),
            make("Concat", ["u", "rest"], ["t"], axis=0),
            make("Reshape", ["p", "t"], ["f"]),
        ]
    if logits == "Gemm":
        nodes.append(make("Gemm", ["f", "d", "e"], ["l"], transB=1))
    else:
        known["d"] = known["d"].T.copy()
        nodes += [make("MatMul", ["f", "d"], ["m"]), make("Add", ["m", "e"], ["l"])]
    nodes.append(make("LogSoftmax", ["l"], ["y"], axis=1))
    return written(path, nodes, known, [batch, 1, 28, 28], [batch, 10])


def written(
    path: Path, nodes: list[Any], known: dict[str, NDArray[Any]], entry: list[Any], end: list[Any]
) -> Path:
    kind = onnx.TensorProto.FLOAT
    ends = [
        [onnx.helper.make_tensor_value_info(name, kind, shape)]
        for name, shape in (("x", entry), ("y", end))
    ]
    constants = [onnx.numpy_helper.from_array(array, name) for name, array in known.items()]
    graph = onnx.helper.make_graph(nodes, "main_graph", *ends, constants)
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)])
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
    return path


@pytest.mark.parametrize("batch", ["n", 1, 3])
@pytest.mark.parametrize("flatten", ["Flatten", "view"])
@pytest.mark.parametrize("logits", ["Gemm", "MatMul"])
def test_it_reads_as_it_did(
    foreign: Path, tmp_path: Path, flatten: str, logits: str, batch: int | str
) -> None:
    path = a_file(foreign, tmp_path / "m.onnx", flatten=flatten, logits=logits, batch=batch)
    known = np.load(foreign / "readings-2.15.npz")
    pictures = known["pictures"].reshape(-1, 28, 28, 1) / np.float32(255)
    model = as_digit_network(rebuild_graph(unpack(path)), Convention())
    found = logits_of(model, pictures)
    probabilities = np.exp(found) / np.exp(found).sum(axis=1, keepdims=True)
    assert np.abs(probabilities - known["tutorial"]).max() < 1e-4
    assert model.get_layer("features").output.shape == (None, 216)


def refusal(path: Path) -> str:
    with pytest.raises(DigitPadError) as refused:
        unpack(path)
    return str(refused.value)


def test_every_usual_operation_computes_what_it_did(tmp_path: Path) -> None:
    """ONNX's own reference has read the same pictures: `rebuild_graph` compares."""
    make, rng = onnx.helper.make_node, np.random.default_rng(3)
    known: dict[str, NDArray[Any]] = {
        name: rng.normal(size=shape).astype(np.float32)
        for name, shape in {
            "w": (4, 1, 3, 3), "d": (4, 1, 3, 3), "s": (4,), "o": (4,), "m": (4,),
            "k": (4, 1, 1), "g": (8, 10),
        }.items()
    }  # fmt: skip
    known |= {"v": np.ones(4, np.float32), "l": np.array(0.5, np.float32)}
    nodes = [
        make("Constant", [], ["h"], value_float=0.5),
        make("Mul", ["x", "h"], ["a"]),
        make("Sub", ["a", "l"], ["i"]),
        make("Conv", ["i", "w"], ["b"], pads=[1, 1, 1, 1]),
        make("BatchNormalization", ["b", "s", "o", "m", "v"], ["c"]),
        make("LeakyRelu", ["c"], ["d1"], alpha=0.2),
        make("Conv", ["d1", "d"], ["e"], group=4, auto_pad="SAME_UPPER", strides=[2, 2]),
        make("Add", ["e", "k"], ["f"]),
        make("AveragePool", ["f"], ["p"], kernel_shape=[2, 2], strides=[2, 2]),
        make("Sigmoid", ["p"], ["q"]),
        make("Concat", ["p", "q"], ["r"], axis=1),
        make("GlobalAveragePool", ["r"], ["t"]),
        make("Flatten", ["t"], ["u"]),
        make("MatMul", ["u", "g"], ["z"]),
        make("Softmax", ["z"], ["y"], axis=1),
    ]
    path = written(tmp_path / "m.onnx", nodes, known, ["n", 1, 28, 28], ["n", 10])
    assert rebuild_graph(unpack(path)).output_shape == (None, 10)


def test_what_cannot_be_rebuilt_is_named(foreign: Path, tmp_path: Path) -> None:
    make, path = onnx.helper.make_node, tmp_path / "m.onnx"
    written(path, [make("Erf", ["x"], ["y"])], {}, ["n", 10], ["n", 10])
    assert "computes with Erf, which cannot be rebuilt here" in refusal(path)
    whole = a_file(foreign, path, flatten="Flatten", logits="Gemm").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "not a whole ONNX file" in refusal(path)


def test_weights_in_another_file_are_not_followed(foreign: Path, tmp_path: Path) -> None:
    path = a_file(foreign, tmp_path / "m.onnx", flatten="Flatten", logits="Gemm")
    model = onnx.load(path)
    tensor = next(one for one in model.graph.initializer if one.name == "w")
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="/etc/passwd")
    path.write_bytes(model.SerializeToString())
    assert "w is a link or lies in another file, which is not followed" in refusal(path)
