from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.edge import Change, Edge
from graph_engine.errors import CycleError, NodeNameError, PortError
from nodes.errors import SettingError, UnknownNodeTypeError
from tests.graph_engine.building import formula, sigmoid_neuron


def test_nodes_get_stable_names_that_are_identifiers() -> None:
    graph = Graph()
    assert [graph.add("multiply"), graph.add("multiply"), graph.add("conv2d")] == [
        "mul_1",
        "mul_2",
        "conv_1",
    ]
    graph.remove("mul_1")
    assert graph.add("multiply") == "mul_3"


@pytest.mark.parametrize("name", ["", "1x", "a b", "class", "self", "a.b", "é", "x" * 65, "_x"])
def test_bad_names_are_refused(name: str) -> None:
    graph = Graph()
    with pytest.raises(NodeNameError):
        graph.add("add", name)
    assert len(graph) == 0


def test_taken_name_is_refused() -> None:
    graph = Graph()
    graph.add("add", "a")
    with pytest.raises(NodeNameError, match="already"):
        graph.add("multiply", "a")
    assert graph.node("a").id == "add"


def test_connect_finds_the_first_free_port() -> None:
    graph = formula("x + y", x=1, y=2)
    name = graph.add("multiply")
    assert graph.connect("x", name) == Edge("x", "out", "mul_1", "x")
    assert graph.connect("y", name) == Edge("y", "out", "mul_1", "y")
    with pytest.raises(PortError, match="no free input"):
        graph.connect("x", name)


def test_taken_port_is_refused_unless_replaced() -> None:
    graph = formula("sigmoid(x) + y", x=1, y=2)
    with pytest.raises(PortError, match="already wired from x"):
        graph.connect("y", ("sigmoid_1", "x"))
    graph.connect("y", ("sigmoid_1", "x"), replace=True)
    assert graph.edges_into("sigmoid_1")["x"].source == "y"


def test_replacing_by_an_edge_that_closes_a_cycle_keeps_the_old_edge() -> None:
    graph = formula("sigmoid(tanh(x))", x=1)
    edges = graph.edges()
    with pytest.raises(CycleError):
        graph.connect("sigmoid_1", ("tanh_1", "x"), replace=True)
    assert graph.edges() == edges


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (("x", "nothing"), "sigmoid_1", "has no output 'nothing'"),
        ("x", ("sigmoid_1", "nothing"), "has no input 'nothing'"),
        ("nobody", "sigmoid_1", "no node named 'nobody'"),
    ],
)
def test_ends_that_do_not_exist_are_named(source: object, target: object, words: str) -> None:
    graph = formula("sigmoid(x)", x=1)
    with pytest.raises((PortError, NodeNameError), match=words):
        graph.connect(source, target)  # type: ignore[arg-type]


def test_labels_do_not_fit_a_port_of_floats_and_the_reason_is_given() -> None:
    graph = Graph()
    graph.add("dataset", "digits")
    graph.add("relu", "relu")
    with pytest.raises(PortError, match="carries integer numbers"):
        graph.connect(("digits", "label"), "relu")
    assert graph.edges() == []


def test_parameter_has_no_input_to_wire() -> None:
    graph = Graph()
    graph.add("parameter", "w")
    graph.add("value", "x")
    with pytest.raises(PortError):
        graph.connect("x", ("w", "value"))


def test_cycle_is_refused_with_its_path() -> None:
    graph = formula("sigmoid(tanh(relu(x)))", x=1)
    graph.disconnect(graph.edges_into("relu_1")["x"])
    with pytest.raises(CycleError, match="sigmoid_1 → relu_1 → tanh_1 → sigmoid_1"):
        graph.connect("sigmoid_1", "relu_1")


def test_rename_keeps_edges_order_and_weights() -> None:
    graph = sigmoid_neuron()
    graph.set_weights({("w0", "value"): np.array(7.0)})
    graph.rename("w0", "weight0")
    graph.rename("mul_1", "product")
    assert "w0" not in graph
    assert graph.edges_into("product")["x"] == Edge("weight0", "out", "product", "x")
    assert graph.edges_out_of("product") == (Edge("product", "out", "add_1", "x"),)
    assert set(graph.digraph.nodes) == set(graph)
    assert graph.run().value("weight0") == 7.0
    with pytest.raises(NodeNameError):
        graph.rename("product", "x0")


def test_remove_takes_edges_and_weights_along() -> None:
    graph = sigmoid_neuron()
    graph.set_weights({("w0", "value"): np.array(7.0)})
    graph.remove("w0")
    assert graph.edges_into("mul_1").keys() == {"y"}
    assert graph.learned_weights() == {}


def test_digraph_always_mirrors_the_edges() -> None:
    graph = sigmoid_neuron()
    graph.connect("x0", ("mul_1", "x"), replace=True)
    graph.remove("x1")
    kept = {(edge.source, edge.target, edge.target_port) for edge in graph.edges()}
    assert set(graph.digraph.edges(keys=True)) == kept
    assert nx.is_directed_acyclic_graph(graph.digraph)


def test_bad_setting_names_setting_value_and_remedy_and_changes_nothing() -> None:
    graph = Graph()
    graph.add("conv2d", "conv1", filters=6)
    with pytest.raises(SettingError, match=r"filters = 0.*Choose a value within its bounds"):
        graph.set("conv1", filters=0)
    with pytest.raises(SettingError, match="no setting 'colour'"):
        graph.set("conv1", colour=3)
    with pytest.raises(SettingError):
        graph.add("value", value=float("nan"))
    assert graph.node("conv1").model_dump()["filters"] == 6


def test_unknown_node_type_names_the_nearest() -> None:
    with pytest.raises(UnknownNodeTypeError, match="conv2d"):
        Graph().add("conv2")


def test_setting_that_takes_a_wired_port_away_is_refused() -> None:
    graph = Graph()
    graph.add("linear", "fc")
    graph.add("parameter", "b", value=[0.0] * 10)
    graph.connect("b", ("fc", "bias"))
    with pytest.raises(PortError, match="would vanish"):
        graph.set("fc", bias=False)
    assert graph.node("fc").model_dump()["bias"] is True


def test_bulk_with_a_cycle_leaves_an_empty_graph() -> None:
    graph = Graph()
    with pytest.raises(CycleError), graph.bulk():
        graph.add("sigmoid", "a")
        graph.add("sigmoid", "b")
        graph.connect("a", "b")
        graph.connect("b", "a")
    assert len(graph) == 0
    assert graph.edges() == []


def test_watchers_hear_every_change_once() -> None:
    graph = Graph()
    heard: list[Change] = []
    graph.watch(heard.append)
    graph.add("value", "x")
    graph.add("sigmoid", "s")
    edge = graph.connect("x", "s")
    graph.set("x", value=2.0)
    graph.rename("x", "z")
    graph.remove("z")
    assert [change.kind for change in heard] == [
        "node_added",
        "node_added",
        "edge_added",
        "node_changed",
        "node_renamed",
        "edge_removed",
        "node_removed",
    ]
    assert heard[2].edge == edge
    assert heard[4].old_name == "x"


def test_weights_come_from_the_documents_seed() -> None:
    def first_weights(seed: int) -> np.ndarray:
        graph = Graph()
        graph.change_settings(seed=seed)
        graph.add("input", "x", shape=(3,))
        graph.add("linear", "fc", out_features=2)
        graph.connect("x", "fc")
        return graph.run().weight_value("fc", "weight")

    assert np.array_equal(first_weights(1), first_weights(1))
    assert not np.array_equal(first_weights(1), first_weights(2))


def test_learned_weights_come_back_when_a_setting_is_undone() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(3,))
    graph.add("linear", "fc", out_features=2)
    graph.connect("x", "fc")
    learned = np.arange(6.0).reshape(2, 3)
    graph.set_weights({("fc", "weight"): learned})
    graph.set("fc", out_features=5)
    assert graph.run().weight_value("fc", "weight").shape == (5, 3)
    graph.set("fc", out_features=2)
    assert np.array_equal(graph.run().weight_value("fc", "weight"), learned)


def test_new_start_value_of_a_parameter_replaces_the_learned_one() -> None:
    graph = sigmoid_neuron()
    graph.set_weights({("w0", "value"): np.array(7.0)})
    graph.set("w0", value=1.5)
    assert graph.run().value("w0") == 1.5


def test_the_digraph_is_in_step_whenever_it_is_asked_for() -> None:
    def assert_in_step(graph: Graph) -> None:
        edges = {(e.source, e.target, e.target_port, e.source_port) for e in graph.edges()}
        found = {
            (source, target, port, data["source_port"])
            for source, target, port, data in graph.digraph.edges(keys=True, data=True)
        }
        assert found == edges
        types = dict(graph.digraph.nodes(data="type"))
        assert types == {name: graph.node(name) for name in graph}

    early, late = formula("sigmoid(w*x + b)", w=1, x=2, b=3), formula("x + x", x=1)
    assert_in_step(early)
    for graph in (early, late):
        graph.rename("x", "other")
        graph.set("other", value=7.0)
        graph.add("relu", "last")
        graph.connect(graph.sinks()[0], "last")
        graph.remove(next(iter(graph.edges_into("last").values())).source)
        assert_in_step(graph)
    assert len(late.edges()) == late.edge_count
