"""What was changed while it stood expanded, and what may change then."""

from __future__ import annotations

import pytest

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.errors import BlockError
from tests.graph_engine.blocks.building import block, dense, net
from tests.graph_engine.blocks.expansions import collapse, expand, passing


def refusal(graph: Graph) -> str:
    version = graph.version
    with pytest.raises(BlockError) as caught:
        collapsing(graph, "it")
    assert graph.version == version
    assert caught.value.rule.startswith("it was changed while it was expanded: ")
    assert caught.value.remedy == "Undo that, or make a block of these nodes."
    return caught.value.rule.partition(": ")[2]


def expanded() -> Graph:
    graph = net(dense(), "block:Dense", (3,))
    expand(graph, "it")
    return graph


def test_nothing_of_that_name_stands_expanded() -> None:
    with pytest.raises(BlockError, match="nothing named 'it' stands expanded"):
        collapsing(net(dense(), "block:Dense", (3,)), "it")


def test_node_that_is_gone_keeps_it_open() -> None:
    graph = expanded()
    graph.remove("it_bend")
    assert refusal(graph) == "it_bend is gone"


def test_setting_that_was_changed_keeps_it_open() -> None:
    graph = expanded()
    graph.set("it_fc", out_features=4)
    assert refusal(graph) == "it_fc has other settings"


def test_wire_that_was_cut_keeps_it_open() -> None:
    graph = expanded()
    graph.disconnect(graph.edges_into("it_bend")["x"])
    assert refusal(graph) == "the wire from it_fc to it_bend is gone"


def test_wire_into_it_that_was_cut_keeps_it_open() -> None:
    graph = expanded()
    graph.disconnect(graph.edges_into("it_fc")["x"])
    assert refusal(graph) == "nothing is wired to it_fc.x"


def test_new_wire_into_it_keeps_it_open() -> None:
    graph = expanded()
    graph.add("parameter", "w", start="zeros", shape=[3, 3])
    graph.connect("w", ("it_fc", "weight"))
    assert refusal(graph) == "the wire from w to it_fc is new"


def test_new_wire_out_of_its_middle_keeps_it_open() -> None:
    graph = expanded()
    graph.add("sin", "curious")
    graph.connect("it_fc", "curious")
    assert refusal(graph) == "it_fc is wired to curious"


def test_source_of_an_idle_input_that_is_gone_keeps_it_open() -> None:
    graph = passing()
    expand(graph, "it")
    graph.remove("m")
    assert refusal(graph) == "m is gone"


def test_changed_block_keeps_it_open() -> None:
    graph = expanded()
    graph.define_block(
        block(
            "Dense",
            [("block_input", "x", {}), ("tanh", "bend", {}), ("block_output", "y", {})],
            [("x", "bend"), ("bend", "y")],
            settings=graph.blocks["Dense"].settings,
        )
    )
    assert refusal(graph) == "it is made of other nodes now"


def test_chosen_setting_that_its_block_lost_keeps_it_open() -> None:
    graph = net(dense(), "block:Dense", (3,), width=7)
    expand(graph, "it")
    graph.define_block(
        block(
            "Dense",
            [("block_input", "x", {}), ("tanh", "bend", {}), ("block_output", "y", {})],
            [("x", "bend"), ("bend", "y")],
        )
    )
    assert refusal(graph) == "setting width = 7 of Dense would be lost"


def test_new_wire_from_where_it_ends_is_taken_along() -> None:
    graph = expanded()
    graph.add("sin", "follower")
    graph.connect("it_bend", "follower")
    collapse(graph, "it")
    assert graph.edges_into("follower")["x"].source == "it"


def test_other_source_is_taken_along() -> None:
    graph = expanded()
    graph.add("input", "other", shape=(3,))
    graph.connect("other", ("it_fc", "x"), replace=True)
    collapse(graph, "it")
    assert graph.edges_into("it")["x"].source == "other"


def test_source_of_another_shape_is_taken_along() -> None:
    graph = expanded()
    graph.add("input", "other", shape=(7,))
    graph.connect("other", ("it_fc", "x"), replace=True)
    collapse(graph, "it")
    assert graph.run("total").weight_value("it", "fc.weight").shape == (3, 7)
