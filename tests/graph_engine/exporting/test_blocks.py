"""A network of nested blocks, repeats, parallel copies and a recurrence, in every format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.exporting import SUFFIXES, Format, export
from graph_engine.torch_source import torch_source
from tests.graph_engine.blocks.building import block, coupled, growing, residual, stage

pytestmark = pytest.mark.torch

FORMATS: list[Format] = ["python", "safetensors", "onnx", "pt2"]


def speller() -> Any:
    """A recurrent cell that reads indices of characters."""
    return block(
        "Speller",
        [
            ("block_input", "x", {"kind": "integer"}),
            ("block_input", "h", {}),
            ("embedding", "table", {"num_embeddings": 7, "embedding_dim": 3}),
            ("linear", "wx", {"out_features": 5}),
            ("linear", "wh", {"out_features": 5, "bias": False}),
            ("add", "sum", {}),
            ("tanh", "bend", {}),
            ("block_output", "h_next", {}),
        ],
        [
            ("x", "table"),
            ("table", "wx"),
            ("h", "wh"),
            ("wx", ("sum", "x")),
            ("wh", ("sum", "y")),
            ("sum", "bend"),
            ("bend", "h_next"),
        ],
        states=[("h", "h_next")],
    )


def network() -> Graph:
    """Pictures and words in, one row of scores out; float64, with learned statistics."""
    graph = Graph("Caption")
    for definition in (residual(), stage(), growing(), coupled(), speller()):
        graph.define_block(definition)
    graph.add("input", "picture", shape=(3, 4, 4))
    graph.add("block:Stage", "first", width=2, depth=3)
    graph.add("parallel:Residual", "wide", copies=3, filters=2, combine="concatenate")
    graph.add("flatten", "flat")
    graph.add("repeat:Growing", "dense", repeats=3)
    for source, target in (
        ("picture", "first"),
        ("first", "wide"),
        ("wide", "flat"),
        ("flat", "dense"),
    ):
        graph.connect(source, target)
    graph.add("linear", "seen", out_features=3)
    graph.connect("dense", "seen")
    graph.add("input", "words", shape=(6,), dtype="integer", classes=7)
    graph.add("recurrence:Speller", "read", state_shape=[5], chunk_length=2)
    graph.connect("words", "read")
    graph.add("linear", "heard", out_features=3)
    graph.connect(("read", "h_next"), "heard")
    graph.add("repeat:Coupled", "meet", repeats=2)
    for source, port in (("seen", "a"), ("heard", "b"), ("heard", "mask")):
        graph.connect(source, ("meet", port))
    graph.add("add", "scores")
    graph.connect(("meet", "a_out"), ("scores", "x"))
    graph.connect(("meet", "b_out"), ("scores", "y"))
    random = np.random.default_rng(1)
    graph.set_weights(
        {
            ("first", "body.residual_2.norm.running_mean"): random.normal(size=4),
            ("wide", "residual_3.norm.running_var"): random.uniform(0.5, 2, size=2),
            ("read", "wh.weight"): random.normal(size=(5, 5)),
        }
    )
    return graph


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("exports")
    paths = {}
    for format in FORMATS:
        done = export(network(), format, folder / f"model{SUFFIXES[format]}")
        assert done.checked and done.max_error <= 1e-5
        paths[format] = done.path
    return paths


@pytest.fixture(scope="module")
def given() -> dict[str, Any]:
    random = np.random.default_rng(3)
    return {"picture": random.normal(size=(5, 3, 4, 4)), "words": random.integers(0, 7, (5, 6))}


@pytest.fixture(scope="module")
def expected(given: dict[str, Any]) -> Any:
    """The scores of the engine."""
    return network().run(**given).value("scores")


def arguments(given: dict[str, Any]) -> list[Any]:
    """Return the arrays in the order of the module's arguments."""
    return [given[a.node] for a in torch_source(network()).forward_inputs]


def test_onnxruntime_gives_the_numbers_of_the_engine(
    exports: dict[str, Path], given: dict[str, Any], expected: Any
) -> None:
    import onnxruntime

    session = onnxruntime.InferenceSession(exports["onnx"], providers=["CPUExecutionProvider"])
    feeds = {"picture": given["picture"].astype(np.float32), "words": given["words"]}
    assert {value.name for value in session.get_inputs()} == feeds.keys()
    names = [value.name for value in session.get_outputs()]
    found = dict(zip(names, session.run(None, feeds), strict=True))
    assert np.abs(found["scores"] - expected).max() <= 1e-5


def test_onnx_file_is_a_valid_model(exports: dict[str, Path]) -> None:
    import onnx

    onnx.checker.check_model(onnx.load(exports["onnx"]), full_check=True)


def test_program_gives_the_numbers_of_the_engine(
    exports: dict[str, Path], given: dict[str, Any], expected: Any
) -> None:
    import torch

    module = torch.export.load(exports["pt2"]).module()
    found = module(*map(torch.tensor, arguments(given)))
    scores = found[-1] if isinstance(found, tuple) else found
    assert np.allclose(scores.detach().numpy(), expected, rtol=0, atol=1e-12)


def test_weights_have_the_names_of_the_module(exports: dict[str, Path]) -> None:
    from safetensors.numpy import load_file

    found, module = load_file(exports["safetensors"]), network().to_torch()
    assert found.keys() == module.state_dict().keys()
    learned = network().learned_weights()
    assert np.array_equal(
        found["first.body.1.norm.running_mean"],
        learned["first", "body.residual_2.norm.running_mean"],
    )
    assert np.array_equal(found["read.cell.wh.weight"], learned["read", "wh.weight"])


ALONE = """
import sys
sys.path = [path for path in sys.path if path not in ("", {root!r})]
import torch
sys.path.insert(0, {folder!r})
import json, model
assert not any(name.split(".")[0] in ("nodes", "graph_engine", "app") for name in sys.modules)
from safetensors.torch import load_file
network = model.Caption().double().eval()
network.load_state_dict(load_file({weights!r}))
arguments = json.loads(sys.stdin.read())
tensors = [torch.tensor(a, dtype=None if d == "int64" else torch.float64) for a, d in arguments]
found = network(*tensors)
print((found[-1] if isinstance(found, tuple) else found).tolist())
"""


def test_python_file_runs_by_itself(
    exports: dict[str, Path], given: dict[str, Any], expected: Any, repository_root: Path
) -> None:
    path = exports["python"]
    code = ALONE.format(
        root=str(repository_root),
        folder=str(path.parent),
        weights=str(path.with_suffix(".safetensors")),
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code],
        input=json.dumps([(a.tolist(), str(a.dtype)) for a in arguments(given)]),
        cwd=path.parent,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert np.allclose(json.loads(done.stdout), expected, rtol=0, atol=1e-12)


def test_expanded_network_exports_to_the_same_numbers(
    tmp_path: Path, given: dict[str, Any], expected: Any
) -> None:
    import onnxruntime

    from graph_engine.blocks.expanding import expansion

    graph = network()
    for name in ("first", "wide", "dense", "read", "meet"):
        expansion(graph, name).make(graph)
    path = export(graph, "onnx", tmp_path / "model.onnx").path
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [value.name for value in session.get_outputs()]
    feeds = {"picture": given["picture"].astype(np.float32), "words": given["words"]}
    found = dict(zip(names, session.run(None, feeds), strict=True))
    assert np.abs(found["scores"] - expected).max() <= 1e-5
