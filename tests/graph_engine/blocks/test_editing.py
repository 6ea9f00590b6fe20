"""Changing a block everywhere: instances, wires, blocks that hold it, weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.block_change import BlockChange, change_of, independence
from graph_engine.blocks.definition import BlockDefinition, BlockSetting
from graph_engine.blocks.deriving import Derivation, derived
from graph_engine.blocks.editing import BlockEdit
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.loose import first_child, way_to_problem, weight_way
from graph_engine.blocks.reshaping import renamed, uses, with_port_renamed
from graph_engine.edge import Edge
from graph_engine.errors import BlockError, GraphError
from graph_engine.shape_inference import infer_shapes
from graph_engine.structure import GraphStructure
from tests.graph_engine.blocks.building import block
from tests.graph_engine.blocks.recurrences import cell
from tests.graph_engine.blocks.test_library import everything


def layer() -> BlockDefinition:
    """A layer whose width is the block's, and one twice as wide."""
    return block(
        "Layer",
        [
            ("block_input", "x", {}),
            ("linear", "wide", {"out_features": 6}),
            ("tanh", "bend", {}),
            ("linear", "fc", {"out_features": 3}),
            ("block_output", "y", {}),
        ],
        [("x", "wide"), ("wide", "bend"), ("bend", "fc"), ("fc", "y")],
        settings=[BlockSetting("width", 3, minimum=1)],
        expressions={("wide", "out_features"): "2 * width", ("fc", "out_features"): "width"},
    )


def net() -> Graph:
    """Two instances with other settings, one in a block of its own, repeated."""
    graph = Graph("Net")
    graph.define_block(layer())
    graph.define_block(
        block(
            "Pair",
            [
                ("block_input", "image", {}),
                ("block:Layer", "inner", {"width": 4}),
                ("block_output", "out", {}),
            ],
            [("image", "inner"), ("inner", "out")],
            blocks=[layer()],
        )
    )
    graph.add("input", "data", shape=(4,))
    graph.add("block:Layer", "one", width=4)
    graph.add("repeat:Pair", "two", repeats=2)
    graph.add("sum", "total")
    for source, target in [("data", "one"), ("one", "two"), ("two", "total")]:
        graph.connect(source, target)
    return graph


def edited(
    graph: Graph,
    name: str,
    change: Callable[[GraphStructure], Any],
    *,
    called: Mapping[str, str] | None = None,
    expressions: Mapping[tuple[str, str], str] | None = None,
) -> BlockEdit:
    """Return the edit that comes of changing the inside of an instance."""
    node: Any = graph.node(name)
    work = node.definition.graph_with(node.block_settings())
    shown = {each: work.node(each) for each in work}
    change(work)
    return derived(node.definition, work, Derivation(shown, called or {}, expressions or {}))


def make(graph: Graph, edit: BlockEdit) -> BlockChange:
    change = change_of(graph, edit)
    change.make(graph)
    return change


def output(graph: Graph) -> float:
    found = graph.run().output
    assert isinstance(found, float)
    return found


# From the inside of an instance to the definition


def test_settings_that_nobody_touched_still_follow_the_block() -> None:
    graph = net()
    edit = edited(graph, "one", lambda work: work.add("relu", "more"))
    assert edit.definition.expressions == layer().expressions
    # As the definition has it, not as this instance, whose width is another.
    assert edit.definition.nodes["wide"] == layer().nodes["wide"]


def test_number_typed_over_an_expression_holds_for_every_instance() -> None:
    graph = net()
    make(graph, edited(graph, "one", lambda work: work.set("wide", out_features=5)))
    definition = graph.blocks["Layer"]
    assert dict(definition.expressions) == {("fc", "out_features"): "width"}
    result = graph.run()
    assert result.weight_value("one", "wide.weight").shape == (5, 4)
    assert result.weight_value("two", "pair_1.inner.wide.weight").shape == (5, 4)


def test_expression_given_to_a_setting_is_worked_out_for_each_instance() -> None:
    graph = net()
    edit = edited(
        graph,
        "one",
        lambda work: work.set("wide", out_features=7),
        expressions={("wide", "out_features"): "width + 3"},
    )
    make(graph, edit)
    assert graph.blocks["Layer"].nodes["wide"].model_dump()["out_features"] == 6
    assert graph.run().weight_value("one", "wide.weight").shape == (7, 4)


def test_expression_that_is_out_of_bounds_by_default_is_refused() -> None:
    graph = net()
    before = everything(graph)
    with pytest.raises(BlockError, match="fc"):
        edited(graph, "one", lambda w: None, expressions={("fc", "out_features"): "width - 3"})
    assert everything(graph) == before


def test_expression_of_an_unknown_name_is_refused() -> None:
    with pytest.raises(BlockError, match="there is no depth"):
        edited(net(), "one", lambda w: None, expressions={("fc", "out_features"): "depth"})


def test_a_removed_node_takes_its_expression_along() -> None:
    graph = net()

    def change(work: GraphStructure) -> None:
        work.remove("wide")
        work.connect("x", "bend")

    make(graph, edited(graph, "one", change))
    assert dict(graph.blocks["Layer"].expressions) == {("fc", "out_features"): "width"}
    assert np.isfinite(output(graph))


# What follows


def test_ports_renamed_inside_take_the_wires_along_everywhere_and_back() -> None:
    graph = net()
    before, number = everything(graph), output(graph)
    edit = edited(graph, "one", lambda work: work.rename("x", "image"), called={"x": "image"})
    change = make(graph, edit)
    assert Edge("data", "out", "one", "image") in graph.edges()
    inner = graph.blocks["Pair"].edges
    assert Edge("image", "out", "inner", "image") in inner
    assert output(graph) == number
    change.take_back(graph)
    assert {**everything(graph), "edges": set(graph.edges())} == {
        **before, "edges": set(before["edges"]),
    }  # fmt: skip


def test_renamed_node_keeps_its_weights_learned_and_first_ones() -> None:
    graph = net()
    graph.set_weights({("one", "fc.bias"): np.arange(4.0)})
    number = output(graph)
    change = make(
        graph, edited(graph, "one", lambda w: w.rename("fc", "last"), called={"fc": "last"})
    )
    assert output(graph) == number
    assert graph.learned_weights()["one", "last.bias"].tolist() == [0, 1, 2, 3]
    assert ("one", "fc.bias") not in graph.learned_weights()
    change.take_back(graph)
    assert set(graph.learned_weights()) == {("one", "fc.bias")}
    assert output(graph) == number


def test_block_gets_another_name_everywhere() -> None:
    graph = net()
    number, order = output(graph), list(graph.blocks)
    change = make(graph, renamed(graph.blocks["Pair"], "Couple"))
    assert list(graph.blocks) == ["Couple" if name == "Pair" else name for name in order]
    assert graph.node("two").id == "repeat:Couple"
    assert output(graph) == number  # though copies are called by the block's name
    make(graph, renamed(graph.blocks["Layer"], "Dense"))
    assert graph.blocks["Couple"].nodes["inner"].id == "block:Dense"
    assert output(graph) == number
    graph = net()
    change = make(graph, renamed(graph.blocks["Layer"], "Dense"))
    change.take_back(graph)
    assert graph.node("one").id == "block:Layer"


def test_name_of_another_block_is_refused() -> None:
    graph = net()
    with pytest.raises(BlockError, match="there is a block 'Pair' already"):
        change_of(graph, renamed(graph.blocks["Layer"], "Pair"))


def test_wired_port_that_would_go_is_refused_and_nothing_has_happened() -> None:
    graph = net()
    before = everything(graph)
    definition = graph.blocks["Layer"]
    bare = block(
        "Layer",
        [("block_input", "other", {}), ("block_output", "y", {})],
        [("other", "y")],
        settings=definition.settings,
    )
    with pytest.raises(GraphError, match="input"):
        make(graph, BlockEdit("Layer", bare))
    assert everything(graph) == before
    assert graph.blocks["Layer"] is definition


def test_block_that_stands_expanded_is_not_renamed() -> None:
    graph = net()
    expansion(graph, "one").make(graph)
    with pytest.raises(BlockError, match="one stands expanded"):
        change_of(graph, with_port_renamed(graph.blocks["Layer"], "x", "z"))


def test_new_start_value_of_a_parameter_is_what_is_seen() -> None:
    graph = Graph("Net")
    graph.define_block(
        block(
            "Scale",
            [
                ("block_input", "x", {}),
                ("parameter", "w", {"value": 2.0}),
                ("multiply", "times", {}),
                ("block_output", "y", {}),
            ],
            [("x", ("times", "x")), ("w", ("times", "y")), ("times", "y")],
        )
    )
    graph.add("value", "v", value=3.0)
    graph.add("block:Scale", "s")
    graph.connect("v", "s")
    graph.set_weights({("s", "w.value"): np.asarray(5.0)})
    assert output(graph) == 15.0
    change = make(graph, edited(graph, "s", lambda work: work.set("w", value=7.0)))
    assert output(graph) == 21.0
    change.take_back(graph)
    assert output(graph) == 15.0


def test_one_instance_is_made_independent() -> None:
    graph = net()
    graph.set_weights({("two", "pair_1.inner.fc.bias"): np.arange(4.0)})
    number = output(graph)
    change = independence(graph, "two", "Pair2")
    change.make(graph)
    assert graph.node("two").id == "repeat:Pair2" and "Pair" in graph.blocks
    assert output(graph) == number
    assert graph.learned_weights()["two", "pair2_1.inner.fc.bias"].tolist() == [0, 1, 2, 3]
    change.take_back(graph)
    assert graph.node("two").id == "repeat:Pair" and "Pair2" not in graph.blocks
    assert output(graph) == number


def test_uses_are_counted_in_the_graph_and_in_blocks() -> None:
    assert uses(net(), "Layer") == ("one", "block Pair")
    assert uses(net(), "Pair") == ("two",)


def test_generated_text_agrees_after_an_edit() -> None:
    pytest.importorskip("torch")
    from graph_engine.parity import check_parity

    graph = net()

    def change(work: GraphStructure) -> None:
        work.disconnect(Edge("fc", "out", "y", "x"))
        work.add("sigmoid", "gate")
        work.connect("fc", "gate")
        work.connect("gate", "y")

    make(graph, edited(graph, "one", change))
    assert "torch.sigmoid" in graph.torch_source()
    assert check_parity(graph).max_absolute_error < 1e-9


# While it is incomplete


def test_loose_node_inside_is_a_problem_that_leads_there() -> None:
    graph = net()
    change = make(graph, edited(graph, "one", lambda work: work.add("relu", "loose")))
    table = infer_shapes(graph)
    (problem, *_) = table.problems()
    assert problem.node == "one" and 'ReLU "loose": input x is not wired' in problem.rule
    assert table.of("one").outputs is None
    assert way_to_problem(graph.node("one"), {"x": (4,)}) == ("loose",)
    assert way_to_problem(graph.node("two"), {"image": (4,)}) == ("pair_1", "inner", "loose")
    change.take_back(graph)
    assert not infer_shapes(graph).problems()
    assert way_to_problem(graph.node("one"), {"x": (4,)}) == ()


def test_problem_of_a_recurrence_leads_to_its_first_step() -> None:
    graph = Graph("Net")
    graph.define_block(cell())
    graph.add("input", "text", shape=(6, 4))
    graph.add("recurrence:Cell", "rnn", state_shape=(5,))
    graph.connect("text", "rnn")
    node: Any = graph.node("rnn")
    step = node.instance()
    work = step.definition.graph_with(step.block_settings())
    shown = {name: work.node(name) for name in work}
    work.add("tanh", "loose")
    make(graph, derived(step.definition, work, Derivation(shown)))
    node = graph.node("rnn")
    first = first_child(node)
    assert way_to_problem(node, {"x": (2, 6, 4)}) == (first, "loose")
    assert weight_way(node, [first]) == ""


def test_weights_inside_go_by_the_way_to_them() -> None:
    assert weight_way(net().node("two"), ["pair_2", "inner"]) == "pair_2.inner."
