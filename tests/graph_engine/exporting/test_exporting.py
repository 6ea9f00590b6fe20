"""Every export is read by the program it is meant for and gives the module's numbers."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.errors import ExportError, GraphError
from graph_engine.exporting import SUFFIXES, Format, export
from graph_engine.exporting.__main__ import main
from tests.graph_engine.building import lenet, sigmoid_neuron

pytestmark = pytest.mark.torch

FORMATS: list[Format] = ["python", "safetensors", "onnx", "pt2"]


def network() -> Graph:
    """LeNet-5 with dropout, in float64, and a second output."""
    graph = lenet()
    graph.add("dropout", "drop")
    (edge,) = graph.edges_out_of("relu4")
    graph.disconnect(edge)
    graph.connect("relu4", "drop")
    graph.connect("drop", "logits")
    graph.add("softmax", "probabilities")
    graph.connect("logits", "probabilities")
    return graph


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The network in every format."""
    folder = tmp_path_factory.mktemp("exports")
    graph = network()
    paths = {}
    for format in FORMATS:
        done = export(graph, format, folder / f"model{SUFFIXES[format]}")
        assert done.checked and done.max_error <= 1e-5
        paths[format] = done.path
    return paths


@pytest.fixture(scope="module")
def images() -> Any:
    return np.random.default_rng(3).random((7, 1, 28, 28))


@pytest.fixture(scope="module")
def expected(images: Any) -> dict[str, Any]:
    """What the NumPy engine gives for the images."""
    result = network().run(digits=(images, np.zeros(len(images), dtype=np.int64)))
    return {name: result.value(name) for name in ("logits", "probabilities")}


def test_onnxruntime_gives_the_numbers_of_the_engine(
    exports: dict[str, Path], images: Any, expected: dict[str, Any]
) -> None:
    import onnxruntime

    session = onnxruntime.InferenceSession(exports["onnx"], providers=["CPUExecutionProvider"])
    assert [value.name for value in session.get_inputs()] == ["image"]
    assert [value.name for value in session.get_outputs()] == ["logits", "probabilities"]
    found = session.run(None, {"image": images.astype(np.float32)})
    assert np.abs(found[0] - expected["logits"]).max() <= 1e-5
    assert np.abs(found[1] - expected["probabilities"]).max() <= 1e-5


def test_fixed_table_of_the_last_node_has_a_name_of_its_own(tmp_path: Path) -> None:
    graph = Graph()
    graph.add("input", "x", shape=(3, 4))
    graph.add("positional_encoding", "place")
    graph.connect("x", "place")
    assert export(graph, "onnx", tmp_path / "model.onnx").checked


def test_model_that_onnxruntime_refuses_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph_engine.exporting import onnx_model

    monkeypatch.setattr(onnx_model, "_converted", lambda *given: b"no model")
    with pytest.raises(ExportError, match="onnxruntime does not read the ONNX model: "):
        export(sigmoid_neuron(), "onnx", tmp_path / "model.onnx")


def test_onnx_file_is_a_valid_model(exports: dict[str, Path]) -> None:
    import onnx

    onnx.checker.check_model(onnx.load(exports["onnx"]), full_check=True)


def test_program_loads_and_gives_the_numbers_of_the_engine(
    exports: dict[str, Path], images: Any, expected: dict[str, Any]
) -> None:
    import torch

    module = torch.export.load(exports["pt2"]).module()
    logits, _ = module(torch.tensor(images))
    assert np.allclose(logits.detach().numpy(), expected["logits"], rtol=0, atol=1e-12)


def test_weights_fit_the_module(exports: dict[str, Path]) -> None:
    from safetensors.numpy import load_file

    found = load_file(exports["safetensors"])
    module = network().to_torch()
    assert found.keys() == module.state_dict().keys()
    assert np.array_equal(found["conv2.weight"], module.conv2.weight.detach().numpy())


PYTHON_ALONE = """
import sys
# Only what a machine has that has PyTorch: none of our packages, no NumPy needed.
sys.path = [path for path in sys.path if path not in ("", {root!r})]
import torch
sys.path.insert(0, {folder!r})
import model
network = model.LeNet5().double().eval()
assert not any(name.split(".")[0] in ("nodes", "graph_engine", "app") for name in sys.modules)
from safetensors.torch import load_file
network.load_state_dict(load_file({weights!r}))
logits, _ = network(torch.full((2, 1, 28, 28), 0.5, dtype=torch.float64))
print(logits.tolist())
"""


def test_python_file_runs_by_itself(exports: dict[str, Path], repository_root: Path) -> None:
    path = exports["python"]
    weights = path.with_suffix(".safetensors")
    code = PYTHON_ALONE.format(
        root=str(repository_root), folder=str(path.parent), weights=str(weights)
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code],
        cwd=path.parent,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    half = np.full((2, 1, 28, 28), 0.5)
    result = network().run(digits=(half, np.zeros(2, dtype=np.int64)))
    assert np.allclose(json.loads(done.stdout), result.value("logits"), rtol=0, atol=1e-12)


def test_python_file_says_how_to_load_it(exports: dict[str, Path]) -> None:
    text = exports["python"].read_text()
    head = text.split('"""')[1]
    assert "model = LeNet5().double()" in head
    assert 'load_file("model.safetensors")' in head
    assert text.split('"""\n\n', 1)[1] == network().torch_source()


def test_file_name_cannot_enter_the_source(tmp_path: Path) -> None:
    path = tmp_path / '""");import os;("".py'
    export(lenet(), "python", path)
    text = path.read_text()
    assert "import os" not in text
    assert 'load_file("weights.safetensors")' in text


@pytest.mark.parametrize("format", FORMATS)
def test_graph_without_inputs_is_exported(tmp_path: Path, format: Format) -> None:
    done = export(sigmoid_neuron(), format, tmp_path / f"neuron{SUFFIXES[format]}")
    assert done.checked and done.path.stat().st_size > 0


# When it cannot be done


@pytest.mark.parametrize("format", FORMATS)
def test_graph_that_cannot_run_leaves_no_file(tmp_path: Path, format: Format) -> None:
    graph = lenet()
    graph.add("relu", "lonely")
    with pytest.raises(GraphError, match="lonely"):
        export(graph, format, tmp_path / "model")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format", FORMATS)
def test_failed_export_leaves_the_old_file(tmp_path: Path, format: Format) -> None:
    path = tmp_path / "model"
    path.write_text("old")
    with pytest.raises(GraphError, match="empty"):
        export(Graph(), format, path)
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_onnx_that_gives_other_numbers_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph_engine.exporting import onnx_model

    run: Callable[..., list[Any]] = onnx_model._run
    monkeypatch.setattr(onnx_model, "_run", lambda *given: [a + 1e-3 for a in run(*given)])
    with pytest.raises(ExportError, match="off by"):
        export(sigmoid_neuron(), "onnx", tmp_path / "model.onnx")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        export(sigmoid_neuron(), "safetensors", tmp_path / "no" / "model.safetensors")


def test_folder_in_place_of_a_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        export(sigmoid_neuron(), "python", tmp_path)


def test_graph_without_weights_has_none_to_export(tmp_path: Path) -> None:
    graph = Graph.from_formula("x + y", x=1, y=2)
    with pytest.raises(ExportError, match="no weights"):
        export(graph, "safetensors", tmp_path / "model.safetensors")


# The program


def test_program_prints_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "neuron.gradloom"
    sigmoid_neuron().save(project)
    path = tmp_path / "neuron.py"
    assert main([str(project), "--format", "python", "-o", str(path)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert told["path"] == str(path) and told["checked"] is True and told["max_error"] == 0.0


def test_program_tells_of_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [str(tmp_path / "nothing.gradloom"), "--format", "onnx", "-o", str(tmp_path / "m")]
    assert main(given) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["error"] and told["remedy"]
