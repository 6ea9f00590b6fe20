"""Muting: the first input is handed on, and everything is as it was afterwards."""

from pathlib import Path

import numpy as np
import pytest

from app.document.clipboard import copy_text
from app.document.commands import AddNode, ChangeSettings, Connect, Paste, SetWeights
from app.document.commands.muting import MuteNodes
from app.document.document import Document
from graph_engine.errors import GraphError
from graph_engine.formula_text import formula_of
from graph_engine.run import run_graph
from nodes.muted import Muted
from tests.app.document.documents import neuron, snapshot


def test_a_muted_gate_hands_value_and_gradient_on() -> None:
    document = neuron()
    graph = document.graph
    output = graph.sinks()[0]
    before = snapshot(document)
    document.push(MuteNodes(document, [output], True))
    result = run_graph(graph, output, {})
    assert float(result.value(output)) == 1.0  # without the sigmoid
    assert float(result.gradient("w0")) == -1.0  # x0, times one
    assert document.undo_stack.undoText() == f"Mute {output}"
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_of_two_inputs_the_first_is_handed_on() -> None:
    document = neuron()
    document.push(MuteNodes(document, ["mul_1"], True))
    result = run_graph(document.graph, document.graph.sinks()[0], {})
    assert float(result.value("mul_1")) == 2.0  # w0
    assert not result.has_gradient("x0")


def test_unmuting_brings_settings_and_learned_weights_back() -> None:
    document = Document()
    document.push(AddNode(document, "input", name="x", settings={"shape": (4,)}))
    document.push(AddNode(document, "linear", name="fc", settings={"out_features": 4}))
    document.push(Connect(document, "x", "fc"))
    document.push(SetWeights(document, {("fc", "weight"): np.eye(4)}))
    before = snapshot(document)
    document.push(MuteNodes(document, ["fc"], True))
    assert document.shapes.of("fc").outputs == document.shapes.of("x").outputs
    assert document.shapes.of("fc").weights == ()
    document.push(MuteNodes(document, ["fc"], False))
    assert document.undo_stack.undoText() == "Unmute fc"
    assert snapshot(document) == before


def test_settings_can_be_changed_meanwhile() -> None:
    document = Document()
    document.push(AddNode(document, "linear", name="fc", settings={"out_features": 4}))
    document.push(MuteNodes(document, ["fc"], True))
    document.push(ChangeSettings(document, "fc", out_features=7))
    document.push(MuteNodes(document, ["fc"], False))
    assert document.graph.node("fc").model_dump()["out_features"] == 7


def test_muted_nodes_are_saved_and_copied(tmp_path: Path) -> None:
    document = neuron()
    document.push(MuteNodes(document, ["mul_1", "add_1"], True))
    assert document.undo_stack.undoText() == "Mute 2 nodes"
    assert document.save(tmp_path / "m.gradloom")
    other = Document()
    assert other.open(tmp_path / "m.gradloom")
    node = other.graph.node("mul_1")
    assert isinstance(node, Muted)
    assert node.heard() == neuron().graph.node("mul_1")
    paste = Paste(other, copy_text(document, ["mul_1"]))
    other.push(paste)
    assert isinstance(other.graph.node(paste.names["mul_1"]), Muted)


def test_the_formula_and_the_generated_text_leave_it_out() -> None:
    document = neuron()
    output = document.graph.sinks()[0]
    document.push(MuteNodes(document, [output], True))
    assert formula_of(document.graph, output) == "w0 * x0 + w1 * x1 + w2"
    assert "sigmoid" not in document.graph.torch_source().replace("sigmoid_1", "")


@pytest.mark.parametrize(
    ("type_id", "reason"),
    [
        ("value", "it makes the numbers of the graph"),
        ("mse_loss", "it is a loss"),
        ("embedding", "different kinds of numbers"),
    ],
)
def test_what_cannot_be_muted_says_why_and_nothing_is_changed(type_id: str, reason: str) -> None:
    document = neuron()
    document.push(AddNode(document, type_id, name="other"))
    before = snapshot(document)
    with pytest.raises(GraphError, match=reason):
        document.push(MuteNodes(document, ["add_1", "other"], True))
    assert snapshot(document) == before
