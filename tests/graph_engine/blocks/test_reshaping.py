"""Name, settings, ports and states of a block, edited as a whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph_engine.blocks.definition import BlockDefinition, BlockSetting
from graph_engine.blocks.editing import BlockEdit
from graph_engine.blocks.reshaping import (
    copied,
    described,
    free_block_name,
    renamed,
    with_port,
    with_port_renamed,
    with_ports_in_order,
    with_settings,
    with_states,
    without_port,
)
from graph_engine.errors import BlockError, GraphError
from tests.graph_engine.blocks.building import coupled
from tests.graph_engine.blocks.recurrences import cell
from tests.graph_engine.blocks.test_editing import layer, make, net, output


def test_renamed_setting_is_followed_by_expressions_and_by_instances() -> None:
    graph = net()
    number = output(graph)
    size = BlockSetting("size", 3, minimum=1)
    make(graph, with_settings(graph.blocks["Layer"], [size], {"width": "size"}))
    block = graph.blocks["Layer"]
    assert block.expressions["wide", "out_features"] == "2 * size"
    assert graph.node("one").model_dump() == {"size": 4}
    assert graph.blocks["Pair"].nodes["inner"].model_dump() == {"size": 4}
    assert output(graph) == number


def test_setting_that_an_expression_needs_is_not_removed() -> None:
    with pytest.raises(BlockError, match=r"wide.out_features = '2 \* width' follows from"):
        with_settings(layer(), [])


def test_setting_that_an_instance_has_chosen_is_not_removed() -> None:
    graph = net()
    block = graph.blocks["Layer"]
    more = BlockSetting("depth", 1)
    make(graph, with_settings(block, [*block.settings, more]))
    graph.set("one", depth=2)
    with pytest.raises(GraphError, match="depth = 2"):
        make(graph, with_settings(graph.blocks["Layer"], block.settings))
    graph.set("one", depth=1)
    make(graph, with_settings(graph.blocks["Layer"], block.settings))


def test_default_that_is_another_is_followed_by_nodes_that_have_it() -> None:
    graph = net()
    graph.set("one", width=3)
    make(graph, with_settings(graph.blocks["Layer"], [BlockSetting("width", 5, minimum=4)]))
    assert graph.node("one").model_dump() == {"width": 5}
    assert graph.blocks["Pair"].nodes["inner"].model_dump() == {"width": 4}


def test_default_that_is_another_leaves_chosen_settings_alone() -> None:
    graph = net()
    number = output(graph)
    edit = with_settings(graph.blocks["Layer"], [BlockSetting("width", 5, minimum=1)])
    assert edit.definition.nodes["wide"].model_dump()["out_features"] == 10
    make(graph, edit)
    assert graph.node("one").model_dump() == {"width": 4}
    assert output(graph) == number


def test_ports_are_put_in_another_order_and_wires_stay_at_theirs() -> None:
    edit = with_ports_in_order(coupled(), ["mask", "a", "b"])
    assert edit.definition.inputs == ("mask", "a", "b")
    assert edit.definition.outputs == coupled().outputs
    assert set(edit.definition.edges) == set(coupled().edges)


def test_port_is_added_renamed_and_taken_away() -> None:
    more = with_port(layer(), "mask", is_input=True).definition
    assert more.inputs == ("x", "mask")
    called = with_port_renamed(more, "mask", "gate")
    assert called.definition.inputs == ("x", "gate") and called.renames
    assert without_port(called.definition, "gate").definition.inputs == ("x",)


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (lambda: without_port(layer(), "y"), "wired to fc inside"),
        (lambda: with_port(layer(), "fc", is_input=False), "already a node named 'fc'"),
        (lambda: with_port_renamed(layer(), "x", "fc"), "already a node named 'fc'"),
        (lambda: renamed(layer(), "no name"), "cannot be a block's name"),
        (lambda: with_states(layer(), [("h", "y")]), "no input 'h'"),
        (lambda: with_settings(layer(), [BlockSetting("width", 0, minimum=1)]), "out of its"),
    ],
)
def test_what_cannot_be_is_refused_with_the_rule(edit: Callable[[], BlockEdit], rule: str) -> None:
    with pytest.raises(GraphError, match=rule):
        edit()


def test_states_follow_a_renamed_port() -> None:
    edit = with_port_renamed(cell(), "h", "memory")
    assert edit.definition.states == (("memory", "h_next"),)
    assert with_states(cell(), []).definition.states == ()


def test_text_is_all_that_describing_changes() -> None:
    definition: BlockDefinition = described(layer(), "Two layers.").definition
    assert definition.about == "Two layers."
    assert definition.nodes == layer().nodes and not described(layer(), "x").renames


def test_copy_has_a_name_that_is_free() -> None:
    assert copied(layer(), "Other").nodes == layer().nodes
    assert free_block_name("Layer", ["Layer"]) == "Layer2"
    assert free_block_name("Layer2", ["Layer", "Layer2"]) == "Layer3"
