"""Making a block of nodes that are there."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.grouping import grouping
from graph_engine.errors import BlockError, GraphError
from graph_engine.parity import check_parity
from tests.graph_engine.blocks.building import assert_same, dense, net, total_of
from tests.graph_engine.building import lenet, sigmoid_neuron


def chain() -> Graph:
    """data → fc1 → bend → fc2 → total"""
    graph = Graph("Net")
    graph.add("input", "data", shape=(3,))
    graph.add("linear", "fc1", out_features=4)
    graph.add("tanh", "bend")
    graph.add("linear", "fc2", out_features=2)
    for source, target in pairwise(["data", "fc1", "bend", "fc2"]):
        graph.connect(source, target)
    return total_of(graph, ("fc2", "out"))


def refusal(graph: Graph, names: list[str], block: str = "Part") -> GraphError:
    version = graph.version
    with pytest.raises(GraphError) as caught:
        grouping(graph, names, block)
    assert graph.version == version
    return caught.value


def test_nodes_become_a_block_with_their_wires_and_weights() -> None:
    graph = chain()
    before = graph.run()
    first = before.weight_value("fc1", "weight")
    grouping(graph, ["bend", "fc1"], "Layer").make(graph)
    definition = graph.blocks["Layer"]
    assert (definition.inputs, definition.outputs) == (("data",), ("bend_out",))
    assert list(definition.nodes) == ["data", "fc1", "bend", "bend_out"]
    assert graph.node("layer_1").id == "block:Layer" and "fc1" not in graph
    after = graph.run()
    assert_same(after, before, ["data", "fc2", "total"])
    assert np.array_equal(after.weight_value("layer_1", "fc1.weight"), first)


def test_what_was_learned_is_kept() -> None:
    graph = chain()
    graph.set_weights({("fc1", "weight"): np.ones((4, 3))})
    grouping(graph, ["fc1"], "Layer").make(graph)
    assert np.array_equal(graph.run().weight_value("layer_1", "fc1.weight"), np.ones((4, 3)))


def test_each_source_outside_is_one_input() -> None:
    graph = Graph("Net")
    for name in ("a", "b"):
        graph.add("input", name, shape=(3,))
    graph.add("add", "sum")
    graph.connect("a", ("sum", "x"))
    graph.connect("b", ("sum", "y"))
    graph.add("multiply", "product")
    graph.connect("a", ("product", "x"))
    graph.connect("sum", ("product", "y"))
    total_of(graph, ("product", "out"))
    before = graph.run()
    grouping(graph, ["sum", "product"], "Part").make(graph)
    assert graph.blocks["Part"].inputs == ("a", "b")
    assert_same(graph.run(), before, ["a", "b", "total"])


def test_every_value_that_leaves_is_an_output() -> None:
    graph = chain()
    graph.add("sin", "curious")
    graph.connect("fc1", "curious")
    before = graph.run("total")
    grouping(graph, ["fc1", "bend"], "Part").make(graph)
    assert graph.blocks["Part"].outputs == ("fc1_out", "bend_out")
    assert graph.edges_into("curious")["x"].source_port == "fc1_out"
    assert_same(graph.run("total"), before, ["data", "curious", "total"])


def test_node_that_leads_nowhere_is_an_output() -> None:
    graph = chain()
    graph.add("sin", "end")
    graph.connect("fc1", "end")
    grouping(graph, ["end", "fc1", "bend"], "Part").make(graph)
    assert set(graph.blocks["Part"].outputs) == {"end_out", "bend_out"}


def test_outputs_of_a_node_with_several_are_named_for_them() -> None:
    graph = Graph("Net")
    graph.add("input", "data", shape=(2, 3))
    graph.add("unbind", "rows", dim=1)
    graph.connect("data", "rows")
    total_of(graph, ("rows", "out1"), ("rows", "out2"))
    before = graph.run()
    grouping(graph, ["rows"], "Part").make(graph)
    assert graph.blocks["Part"].outputs == ("rows_out1", "rows_out2")
    assert_same(graph.run(), before, ["data", "total"])


def test_parameter_outside_that_is_shared_becomes_an_input() -> None:
    graph = Graph("Net")
    graph.add("input", "data", shape=(3,))
    graph.add("parameter", "shared", start="kaiming_uniform", shape=[3, 3])
    for name, source in (("one", "data"), ("two", "one")):
        graph.add("linear", name, out_features=3)
        graph.connect(source, name)
        graph.connect("shared", (name, "weight"))
    total_of(graph, ("two", "out"))
    before = graph.run()
    grouping(graph, ["one"], "Part").make(graph)
    assert set(graph.blocks["Part"].inputs) == {"data", "shared"}
    assert graph.node("part_1").weight_ports()[0].name == "one.bias"
    assert_same(graph.run(), before, ["data", "shared", "two", "total"])


def test_parameter_inside_goes_along() -> None:
    graph = sigmoid_neuron()
    names = [name for name in graph if name not in ("x0", "x1")]
    before = graph.run()
    grouping(graph, names, "Neuron").make(graph)
    assert graph.blocks["Neuron"].inputs == ("x0", "x1")
    assert graph.run("neuron_1").output == pytest.approx(before.output, abs=1e-15)
    assert graph.run("neuron_1").gradient("x0") == pytest.approx(before.gradient("x0"), abs=1e-15)


def test_loss_and_labels_can_be_grouped() -> None:
    graph = lenet(2)
    before = graph.run()
    grouping(graph, ["logits", "cost"], "Head").make(graph)
    node = graph.node("head_1")
    assert node.role == "loss"
    kinds = {port.name: port.kind for port in node.data_ports()}
    assert kinds["digits_label"] == "integer" and kinds["relu4"] == "float"
    assert_same(graph.run(), before, ["digits", "relu4"])


@pytest.mark.torch
def test_grouped_network_agrees_with_pytorch() -> None:
    graph = lenet(2)
    grouping(graph, ["conv1", "relu1", "pool1"], "First").make(graph)
    grouping(graph, ["conv2", "relu2", "pool2", "first_1"], "Trunk").make(graph)
    grouping(graph, ["fc1", "relu3", "fc2", "relu4", "logits"], "Head").make(graph)
    assert len(graph) == 5
    parity = check_parity(graph)
    assert parity.agrees and parity.max_absolute_error <= 1e-12


@pytest.mark.torch
def test_block_of_network_and_loss_agrees_with_pytorch() -> None:
    graph = lenet(2)
    grouping(graph, ["logits", "cost"], "Head").make(graph)
    assert check_parity(graph).max_absolute_error <= 1e-12


# Back and forth


def test_grouping_then_expanding_then_collapsing_changes_no_number() -> None:
    graph = chain()
    before = graph.run()
    grouping(graph, ["fc1", "bend"], "Layer").make(graph)
    around = ["data", "fc2", "total"]
    expansion(graph, "layer_1").make(graph)
    assert_same(graph.run(), before, around, 0)
    assert {graph.node(name).id for name in graph.groups["layer_1"].members.values()} == {
        "linear", "tanh",
    }  # fmt: skip
    collapsing(graph, "layer_1").make(graph)
    assert_same(graph.run(), before, around, 0)
    assert not graph.groups and list(graph.blocks) == ["Layer"]


def test_blocks_can_be_grouped_into_blocks() -> None:
    graph = net(dense(), "repeat:Dense", (3,), name="many")
    graph.add("block:Dense", "one")
    graph.connect("many", "one")
    total_of(graph, ("one", "y"), name="end")
    before = graph.run("end")
    grouping(graph, ["many", "one"], "Deep").make(graph)
    assert graph.blocks["Deep"].parts == {"Dense"} and list(graph.blocks) == ["Dense", "Deep"]
    after = graph.run("end")
    assert_same(after, before, ["data", "end"])
    assert after.weight_value("deep_1", "many.dense_2.fc.weight").shape == (3, 3)


def test_nodes_that_came_out_of_another_no_longer_collapse() -> None:
    graph = net(dense(), "block:Dense", (3,))
    before = graph.run("total")
    expansion(graph, "it").make(graph)
    grouping(graph, ["it_bend"], "Bend").make(graph)
    assert not graph.groups
    assert_same(graph.run("total"), before, ["data", "total"])


def test_long_names_of_nodes_give_ports_all_the_same() -> None:
    graph = chain()
    graph.rename("fc1", "f" * 64)
    graph.rename("bend", "b" * 64)
    grouping(graph, ["f" * 64, "b" * 64], "Part").make(graph)
    assert graph.run().has_gradient("data")


# What is refused


def test_node_between_the_nodes_must_come_along() -> None:
    graph = chain()
    error = refusal(graph, ["fc1", "fc2"])
    assert error.rule == "bend lies between these nodes: it follows from them and leads to them"
    assert error.remedy == "Take bend into the block, too." and error.node == "bend"


def test_first_of_several_nodes_between_is_named() -> None:
    graph = chain()
    graph.add("sin", "later")
    graph.connect("fc2", "later")
    assert refusal(graph, ["fc1", "later"]).node == "bend"


@pytest.mark.parametrize("name", ["data"])
def test_node_that_gives_data_stays_outside(name: str) -> None:
    error = refusal(chain(), [name, "fc1"])
    assert "gives data and cannot stand in a block" in error.rule
    assert error.remedy == "Leave it outside, wired to the block."


def test_nothing_is_no_block() -> None:
    assert refusal(chain(), []).rule == "there is nothing to make a block of"
    assert refusal(chain(), ["lost"]).rule == "there is nothing to make a block of"


def test_name_of_a_block_that_there_is_is_taken() -> None:
    graph = net(dense(), "block:Dense", (3,))
    error = refusal(graph, ["it"], "Dense")
    assert isinstance(error, BlockError) and error.rule == "there is a block 'Dense' already"


@pytest.mark.parametrize("name", ["a b", "", "1", "class", "x" * 65])
def test_name_must_be_an_identifier(name: str) -> None:
    refusal(chain(), ["fc1"], name)
