"""What a block may be: every rule, and that a definition never changes."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from graph_engine import Graph
from graph_engine.blocks.block import Block
from graph_engine.blocks.block_setting import RESERVED, BlockSetting
from graph_engine.blocks.definition import (
    MAXIMUM_DEPTH,
    BlockDefinition,
    block_from,
    checked_definition,
    definition_of,
)
from graph_engine.blocks.form import block_type, composite_type, spaced
from graph_engine.blocks.parallel import Parallel
from graph_engine.blocks.recurrence import Recurrence
from graph_engine.blocks.repeat import Repeat
from graph_engine.edge import Edge
from graph_engine.errors import BlockError, GraphError
from nodes.errors import SettingError
from nodes.node_type import NodeType
from nodes.registry import node_type
from tests.graph_engine.blocks.building import block, dense, residual, stage
from tests.graph_engine.blocks.recurrences import cell, lstm

NODES: dict[str, tuple[str, dict[str, Any]]] = {
    "x": ("block_input", {}),
    "fc": ("linear", {"out_features": 3}),
    "y": ("block_output", {}),
}
EDGES = [Edge("x", "out", "fc", "x"), Edge("fc", "out", "y", "x")]


def made(**changes: Any) -> BlockDefinition:
    """Return a block of one layer, with other parts where they are named."""
    nodes = {name: node_type(type_id).checked(s) for name, (type_id, s) in NODES.items()}
    nodes |= changes.pop("more_nodes", {})
    for name in changes.pop("without", ()):
        del nodes[name]
    parts = {"name": "Layer", "nodes": nodes, "edges": EDGES, **changes}
    return checked_definition(**parts)


def refusal(**changes: Any) -> GraphError:
    with pytest.raises(GraphError) as caught:
        made(**changes)
    assert "\n" not in str(caught.value)
    return caught.value


# What it says


def test_ports_are_nodes_by_their_names_in_order() -> None:
    assert (lstm().inputs, lstm().outputs) == (("x", "h", "c"), ("h_next", "c_next"))


def test_parts_are_the_blocks_inside_at_any_depth() -> None:
    outer = block(
        "Outer",
        [("block_input", "x", {}), ("parallel:Stage", "all", {}), ("block_output", "y", {})],
        [("x", "all"), ("all", "y")],
        blocks=[residual(), stage()],
    )
    assert outer.parts == {"Stage", "Residual"} and outer.depth == 3
    assert residual().parts == frozenset() and residual().depth == 1


def test_settings_inside_follow_from_those_of_the_block() -> None:
    nodes = stage().nodes_with({"width": 5, "depth": 4})
    assert nodes["down"].model_dump() == {"filters": 10, "stride": 2}
    assert nodes["body"].model_dump() == {"filters": 10, "stride": 1, "repeats": 3}


def test_expression_that_comes_to_a_whole_number_counts() -> None:
    layer = made(
        settings=[BlockSetting("width", 8)], expressions={("fc", "out_features"): "width / 2"}
    )
    assert layer.nodes_with({"width": 6})["fc"].out_features == 3  # type: ignore[attr-defined]


def test_expression_may_give_a_setting_by_axis() -> None:
    layer = block(
        "Tall",
        [
            ("block_input", "x", {}),
            ("conv2d", "conv", {"kernel_size": 3}),
            ("block_output", "y", {}),
        ],
        [("x", "conv"), ("conv", "y")],
        settings=[BlockSetting("height", 3)],
        expressions={("conv", "kernel_size"): "(height, 1)"},
    )
    assert layer.nodes_with({"height": 5})["conv"].kernel_size == (5, 1)  # type: ignore[attr-defined]


def test_one_number_can_be_a_shape_of_one_axis() -> None:
    outer = block(
        "Encoder",
        [("block_input", "x", {}), ("recurrence:Cell", "over_time", {}), ("block_output", "y", {})],
        [("x", "over_time"), (("over_time", "h_next"), "y")],
        blocks=[cell()],
        settings=[BlockSetting("hidden", 5)],
        expressions={
            ("over_time", "hidden"): "hidden",
            ("over_time", "state_shape"): "hidden",
        },
    )
    inner = outer.nodes_with({"hidden": 7})["over_time"]
    assert inner.model_dump()["state_shape"] == (7,)


def test_boolean_setting_switches_one_inside() -> None:
    layer = made(
        settings=[BlockSetting("bias", True, "boolean")], expressions={("fc", "bias"): "bias"}
    )
    assert layer.nodes_with({"bias": False})["fc"].bias is False  # type: ignore[attr-defined]


def test_block_from_a_graph_takes_no_learned_weights() -> None:
    inside = Graph("Layer")
    inside.add("block_input", "x")
    inside.add("linear", "fc", out_features=2)
    inside.add("block_output", "y")
    inside.connect("x", "fc")
    inside.connect("fc", "y")
    inside.set_weights({("fc", "bias"): [1.0, 2.0]})
    definition = block_from(inside)
    graph = Graph()
    graph.define_block(definition)
    graph.add("block:Layer", "it")
    assert not graph.learned_weights()
    inside.set("fc", out_features=7)
    assert definition.nodes["fc"].model_dump()["out_features"] == 2


# What it refuses


def test_block_without_an_output_is_refused() -> None:
    error = refusal(without=["y"], edges=EDGES[:1])
    assert str(error) == "block Layer has no output. Add a Block output inside."


@pytest.mark.parametrize("type_id", ["input", "dataset", "image"])
def test_node_that_gives_data_cannot_stand_in_a_block(type_id: str) -> None:
    error = refusal(more_nodes={"data": node_type(type_id).checked({})})
    assert "'data' cannot stand in block Layer" in error.rule
    assert error.node == "data" and error.remedy == "Data enter a block by a Block input."


def test_block_without_inputs_is_possible() -> None:
    source = block(
        "Noise",
        [("value", "v", {"value": [[1.0, 2.0]]}), ("block_output", "y", {})],
        [("v", "y")],
    )
    graph = Graph()
    graph.define_block(source)
    graph.add("block:Noise", "it")
    assert graph.run().value("it").tolist() == [[1.0, 2.0]]


@pytest.mark.parametrize("name", ["", "a b", "1a", "class", "self", "x.y", "a\nb", "é", "a" * 65])
def test_name_that_is_no_identifier_is_refused(name: str) -> None:
    refusal(name=name)


def test_block_that_would_hold_itself_is_refused() -> None:
    inner = made()
    outer = block(
        "Outer",
        [("block_input", "x", {}), ("block:Layer", "in_it", {}), ("block_output", "y", {})],
        [("x", "in_it"), ("in_it", "y")],
        blocks=[inner],
    )
    for node in (block_type(inner).checked({}), composite_type(Repeat, outer).checked({})):
        error = refusal(more_nodes={"again": node})
        assert error.rule == "block Layer would hold itself"
        assert error.remedy == "Take it out of the blocks inside it."


def test_blocks_in_blocks_end_at_a_depth() -> None:
    definition = made(name="B1")
    edges = [Edge("x", "out", "fc", "x"), Edge("fc", "y", "y", "x")]
    for level in range(2, MAXIMUM_DEPTH + 1):
        inner = {"fc": block_type(definition).checked({})}
        definition = made(name=f"B{level}", more_nodes=inner, edges=edges)
    inner = {"fc": block_type(definition).checked({})}
    error = refusal(name="Top", more_nodes=inner, edges=edges)
    assert error.rule == f"block Top holds blocks {MAXIMUM_DEPTH + 1} deep, at most {MAXIMUM_DEPTH}"


@pytest.mark.parametrize(
    ("edges", "rule"),
    [
        ([*EDGES, Edge("fc", "out", "lost", "x")], "there is no node named 'lost'"),
        ([*EDGES, Edge("x", "out", "fc", "z")], "has no input 'z'"),
        ([*EDGES, Edge("x", "second", "fc", "x")], "has no output 'second'"),
        ([*EDGES, Edge("x", "out", "y", "x")], "already wired"),
        ([Edge("fc", "out", "fc", "x")], "cycle"),
    ],
)
def test_wire_that_cannot_be_is_refused(edges: list[Edge], rule: str) -> None:
    assert rule in refusal(edges=edges).rule


# Settings


@pytest.mark.parametrize("name", [*sorted(RESERVED), "model_dump_all", "inputs", "id", "forward"])
def test_name_that_means_something_already_is_no_setting(name: str) -> None:
    refusal(settings=[BlockSetting(name, 1)])


def test_every_member_of_composites_is_reserved() -> None:
    """A setting would hide it: the class of a composite has its block's settings as fields."""
    own = {
        name
        for cls in (Block, Repeat, Parallel, Recurrence)
        for name in (*dir(cls), *cls.model_fields)
        if not name.startswith("_") and not hasattr(NodeType, name)
    }
    assert own <= RESERVED


def test_setting_that_stands_twice_is_refused() -> None:
    error = refusal(settings=[BlockSetting("width", 1), BlockSetting("width", 2)])
    assert error.remedy == "It has one already. Choose another name."


def test_settings_have_a_limit() -> None:
    many = [BlockSetting(f"s{number}", 1) for number in range(65)]
    assert made(settings=many[:64]).settings == tuple(many[:64])
    assert refusal(settings=many).rule == "block Layer has 65 settings, at most 64"


@pytest.mark.parametrize(
    "setting",
    [
        BlockSetting("w", float("nan"), "number"),
        BlockSetting("w", float("inf"), "number"),
        BlockSetting("w", 1, minimum=float("-inf")),
        BlockSetting("w", 10**400),
        BlockSetting("w", 2.5, "integer"),
        BlockSetting("w", True, "integer"),
        BlockSetting("w", 1, "boolean"),
        BlockSetting("w", 1, minimum=2),
        BlockSetting("w", 9, maximum=8),
        BlockSetting("w", 5, minimum=6, maximum=4),
    ],
    ids=str,
)
def test_default_must_fit_kind_and_bounds(setting: BlockSetting) -> None:
    error = refusal(settings=[setting])
    assert error.rule.startswith("setting w of block Layer") and error.remedy


def test_setting_that_nothing_uses_is_possible() -> None:
    assert made(settings=[BlockSetting("unused", 1)]).defaults() == {"unused": 1}


# Expressions


@pytest.mark.parametrize(
    ("where", "text", "rule"),
    [
        (("lost", "out_features"), "3", "sets 'lost.out_features', which is not there"),
        (("fc", "lost"), "3", "sets 'fc.lost', which is not there"),
        (("a\nb", "c\nd"), "3", r"sets 'a\nb.c\nd', which is not there"),
        (("fc", "out_features"), "3 $", "column 3: the character '$' has no meaning here"),
        (
            ("fc", "out_features"),
            "2 * height",
            "fc.out_features = '2 * height': there is no height",
        ),
        (("fc", "out_features"), "2 *", "column 4: expected a number"),
        (("fc", "out_features"), "width / 0", "column 7: this divides by 0"),
        (("fc", "out_features"), "width - 3", "setting out_features = 0"),
        (("fc", "out_features"), "width / 2", "setting out_features = 1.5"),
        (("fc", "out_features"), "(width, 2)", "setting out_features"),
        (("fc", "bias"), "width", "setting bias = 3"),
    ],
)
def test_expression_that_cannot_be_is_refused(where: tuple[str, str], text: str, rule: str) -> None:
    error = refusal(settings=[BlockSetting("width", 3)], expressions={where: text})
    assert rule in error.rule and error.rule.startswith("block Layer")


def test_settings_of_an_instance_that_lead_nowhere_are_refused() -> None:
    layer = made(
        settings=[BlockSetting("width", 8), BlockSetting("parts", 2)],
        expressions={("fc", "out_features"): "width // parts - 1"},
    )
    cls = block_type(layer)
    assert cls.checked({"width": 9}).model_dump() == {"width": 9, "parts": 2}
    with pytest.raises(SettingError, match="inside Layer, fc: setting out_features = 0"):
        cls.checked({"width": 2})
    with pytest.raises(SettingError, match=r"fc\.out_features = .*column 7: this divides by 0"):
        cls.checked({"parts": 0})
    with pytest.raises(SettingError, match=r"setting width is beyond 1e\+15"):
        cls.checked({"width": 10**400})
    with pytest.raises(SettingError, match="there is no setting 'height'"):
        cls.checked({"height": 1})


def test_bounds_of_a_setting_hold_for_instances() -> None:
    cls = block_type(dense())
    with pytest.raises(SettingError, match="setting width = 0: input should be greater"):
        cls.checked({"width": 0})


def test_copies_of_copies_have_a_limit() -> None:
    inner = dense()
    many = composite_type(Repeat, inner).checked({"repeats": 1000})
    outer = block(
        "Outer",
        [
            ("block_input", "x", {}),
            ("repeat:Dense", "many", {"repeats": 1000}),
            ("block_output", "y", {}),
        ],
        [("x", "many"), ("many", "y")],
        blocks=[inner],
    )
    assert many.model_dump()["repeats"] == 1000
    with pytest.raises(SettingError, match="would stand for 4,002,000 nodes, at most 100,000"):
        composite_type(Parallel, outer).checked({"copies": 1000})


# States


def recurrent(**changes: Any) -> BlockDefinition:
    return made(more_nodes={"h": node_type("block_input").checked({})}, **changes)


@pytest.mark.parametrize(
    ("states", "rule"),
    [
        ([("lost", "y")], "block Layer has no input 'lost', which should carry a state"),
        ([("h", "lost")], "block Layer has no output 'lost', which should carry a state"),
        ([("fc", "y")], "no input 'fc'"),
        ([("h", "y"), ("x", "y")], "two states of block Layer share a port"),
        ([("h", "y"), ("h", "y")], "two states of block Layer share a port"),
    ],
)
def test_state_needs_ports_of_its_own(states: list[tuple[str, str]], rule: str) -> None:
    with pytest.raises(BlockError, match=rule):
        recurrent(states=states)


# It never changes


def test_definition_cannot_be_changed() -> None:
    definition = made()
    for name in ("name", "nodes", "edges", "settings"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(definition, name, None)


def test_definition_does_not_hang_on_what_it_was_made_from() -> None:
    nodes = {name: node_type(type_id).checked(s) for name, (type_id, s) in NODES.items()}
    edges, expressions = list(EDGES), {("fc", "out_features"): "4"}
    definition = checked_definition("Layer", nodes, edges, (), expressions)
    nodes.clear(), edges.clear(), expressions.clear()
    assert len(definition.nodes) == 3 and len(definition.edges) == 2
    assert definition.nodes_with({})["fc"].model_dump()["out_features"] == 4


def test_instances_of_one_definition_are_of_one_class() -> None:
    definition = made()
    assert block_type(definition) is block_type(definition)
    assert block_type(definition) is not block_type(made())
    assert definition_of(block_type(definition).checked({})) is definition
    assert definition_of(node_type("relu").checked({})) is None


# The class


def test_class_says_what_a_node_type_says() -> None:
    cls = block_type(stage())
    assert (cls.id, cls.title, cls.stem) == ("block:Stage", "Stage", "stage")
    assert (cls.__doc__ or "").startswith("Residual blocks of one width.\n\n")
    assert list(cls.model_fields) == ["width", "depth"]
    assert composite_type(Repeat, stage()).title == "Stage × n"
    assert composite_type(Parallel, stage()).id == "parallel:Stage"
    assert cls.checked({"width": 3}).caption() == "width 3, depth 2"


@pytest.mark.parametrize(
    ("name", "text"),
    [("ResidualBlock", "Residual block"), ("residual_block", "Residual block"), ("Cell", "Cell")],
)
def test_title_is_the_name_in_words(name: str, text: str) -> None:
    assert spaced(name) == text


def test_block_with_a_loss_inside_is_a_loss() -> None:
    cost = block(
        "Cost",
        [
            ("block_input", "scores", {}),
            ("block_input", "label", {"kind": "integer"}),
            ("cross_entropy", "loss_of", {}),
            ("block_output", "y", {}),
        ],
        [("scores", "loss_of"), ("label", ("loss_of", "target")), ("loss_of", "y")],
    )
    cls = block_type(cost)
    assert cls.role == "loss" and not cls.is_random
    assert [port.kind for port in cls.checked({}).data_ports()] == ["float", "integer"]


def test_block_with_dropout_inside_is_random_at_any_depth() -> None:
    inner = dense(p=0.5)
    outer = block(
        "Outer",
        [("block_input", "x", {}), ("repeat:Dense", "many", {}), ("block_output", "y", {})],
        [("x", "many"), ("many", "y")],
        blocks=[inner],
    )
    assert block_type(inner).is_random and block_type(outer).is_random
    assert not block_type(dense()).is_random
