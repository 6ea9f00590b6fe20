"""Adding, changing and removing the blocks of a graph."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.definition import BlockDefinition, BlockSetting
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.library import in_order, remove_block, type_for, types_of
from graph_engine.errors import BlockError, GraphError, PortError
from nodes.errors import RuleError, SettingError, UnknownNodeTypeError
from tests.graph_engine.blocks.building import Node, block, coupled, dense, net, residual, stage
from tests.graph_engine.blocks.recurrences import cell


def everything(graph: Graph) -> dict[str, Any]:
    """Return all that an edit that is refused must leave alone."""
    return {
        "blocks": dict(graph.blocks),
        "nodes": {name: graph.node(name) for name in graph},
        "order": graph.names_as_added(),
        "edges": graph.edges(),
        "weights": {key: array.tolist() for key, array in graph.learned_weights().items()},
        "groups": dict(graph.groups),
    }


def assert_refused(
    graph: Graph, definition: BlockDefinition, error: type[Exception], rule: str
) -> None:
    before, output = everything(graph), graph.run().output
    with pytest.raises(error, match=rule):
        graph.define_block(definition)
    assert everything(graph) == before
    assert graph.run().output == output


def steeper() -> BlockDefinition:
    """The layer of `dense` with another bend."""
    return block(
        "Dense",
        [
            ("block_input", "x", {}),
            ("linear", "fc", {"out_features": 3}),
            ("softplus", "bend", {}),
            ("block_output", "y", {}),
        ],
        [("x", "fc"), ("fc", "bend"), ("bend", "y")],
        settings=[BlockSetting("width", 3, minimum=1)],
        expressions={("fc", "out_features"): "width"},
    )


# What can be made of a block


def test_ids_name_the_form_and_the_block() -> None:
    blocks = {"Cell": cell()}
    assert type_for("relu", blocks).id == "relu"
    for form in ("block", "parallel", "recurrence"):
        cls = type_for(f"{form}:Cell", blocks)
        assert cls.id == f"{form}:Cell" and cls is type_for(f"{form}:Cell", blocks)


def test_forms_that_a_block_can_take() -> None:
    def forms(definition: BlockDefinition) -> list[str]:
        return [cls.id.partition(":")[0] for cls in types_of(definition)]

    assert forms(dense()) == ["block", "repeat", "parallel"]
    assert forms(cell()) == ["block", "repeat", "parallel", "recurrence"]
    splitting = block(
        "Split",
        [("block_input", "x", {}), ("block_output", "a", {}), ("block_output", "b", {})],
        [("x", "a"), ("x", "b")],
    )
    assert forms(splitting) == ["block", "parallel"]


@pytest.mark.parametrize(
    ("type_id", "rule"),
    [
        ("block:Lost", "there is no block 'Lost'. The blocks of this graph are: Dense, Coupled."),
        ("loop:Dense", "there is no 'loop' of blocks. There are: block, repeat, parallel"),
        ("recurrence:Dense", "block Dense has no state and cannot be unrolled"),
        (":Dense", "there is no '' of blocks"),
        ("block:", "there is no block ''"),
        ("block:Dense:Dense", "there is no block 'Dense:Dense'"),
    ],
)
def test_type_that_cannot_be_is_refused(type_id: str, rule: str) -> None:
    graph = Graph()
    graph.define_block(dense())
    graph.define_block(coupled())
    with pytest.raises(BlockError) as caught:
        graph.add(type_id)
    assert rule in str(caught.value) and len(graph) == 0


def test_repeat_needs_an_input_for_every_output() -> None:
    splitting = block(
        "Split",
        [("block_input", "x", {}), ("block_output", "a", {}), ("block_output", "b", {})],
        [("x", "a"), ("x", "b")],
    )
    with pytest.raises(BlockError, match="2 outputs and 1 inputs and cannot be repeated"):
        type_for("repeat:Split", {"Split": splitting})


def test_recurrence_reads_by_its_first_input() -> None:
    early = block(
        "Early",
        [
            ("block_input", "h", {}),
            ("block_input", "x", {}),
            ("add", "sum", {}),
            ("block_output", "y", {}),
        ],
        [("h", ("sum", "x")), ("x", ("sum", "y")), ("sum", "y")],
        states=[("h", "y")],
    )
    with pytest.raises(BlockError, match="must be what it reads at each step, not a state"):
        type_for("recurrence:Early", {"Early": early})


def test_unknown_type_is_told_as_for_any_node() -> None:
    with pytest.raises(UnknownNodeTypeError):
        type_for("rellu", {})


# Changing one


def test_change_reaches_every_instance() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("repeat:Dense", "more", repeats=2)
    graph.connect("data", "more")
    graph.define_block(steeper())
    result = graph.run("total")
    assert np.all(result.value("it") > 0) and np.all(result.value("more") > 0), "as softplus is"


def test_change_reaches_instances_inside_other_blocks() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4), width=2)
    before = graph.run().value("it")
    changed = residual()
    nodes = dict(changed.nodes)
    negative = block(
        "Residual",
        [(node.id, name, node.model_dump()) for name, node in nodes.items()]
        + [("negate", "minus", {})],
        [
            ((edge.source, edge.source_port), (edge.target, edge.target_port))
            for edge in changed.edges
            if edge.target != "y"
        ]
        + [("relu2", "minus"), ("minus", "y")],
        settings=changed.settings,
        expressions=changed.expressions,
    )
    graph.define_block(negative)
    after = graph.run().value("it")
    assert np.all(before >= 0) and np.all(after <= 0) and np.any(after < 0)
    assert graph.blocks["Stage"].nodes["down"].definition is graph.blocks["Residual"]


def test_change_keeps_settings_and_learned_weights() -> None:
    graph = net(dense(), "block:Dense", (3,), width=4)
    learned = np.arange(12.0).reshape(4, 3)
    graph.set_weights({("it", "fc.weight"): learned})
    graph.define_block(steeper())
    assert graph.node("it").model_dump() == {"width": 4}
    assert np.array_equal(graph.run().weight_value("it", "fc.weight"), learned)


def test_new_setting_begins_with_its_default() -> None:
    graph = net(dense(), "block:Dense", (3,), width=4)
    nodes: list[Node] = [("block_input", "x", {}), ("linear", "fc", {}), ("block_output", "y", {})]
    graph.define_block(
        block(
            "Dense",
            nodes,
            [("x", "fc"), ("fc", "y")],
            settings=[BlockSetting("width", 3), BlockSetting("factor", 2)],
            expressions={("fc", "out_features"): "factor * width"},
        )
    )
    assert graph.node("it").model_dump() == {"width": 4, "factor": 2}
    assert graph.run().value("it").shape[1] == 8


def test_change_that_loses_a_wired_input_is_refused() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("block:Dense", "other")
    renamed = block(
        "Dense",
        [("block_input", "z", {}), ("tanh", "bend", {}), ("block_output", "y", {})],
        [("z", "bend"), ("bend", "y")],
        settings=[BlockSetting("width", 3)],
    )
    assert_refused(graph, renamed, PortError, "input x of Dense .* is wired and would vanish")


def test_change_that_loses_a_wired_output_of_the_last_instance_changes_none() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("block:Dense", "other")
    graph.connect("data", "other")
    renamed = block(
        "Dense",
        [("block_input", "x", {}), ("tanh", "bend", {}), ("block_output", "z", {})],
        [("x", "bend"), ("bend", "z")],
        settings=[BlockSetting("width", 3)],
    )
    assert_refused(graph, renamed, PortError, "output y of Dense .* is wired and would vanish")


def without_width() -> BlockDefinition:
    return block(
        "Dense",
        [("block_input", "x", {}), ("tanh", "bend", {}), ("block_output", "y", {})],
        [("x", "bend"), ("bend", "y")],
    )


def test_change_that_loses_a_chosen_setting_is_refused() -> None:
    graph = net(dense(), "block:Dense", (3,), width=7)
    assert_refused(graph, without_width(), SettingError, "setting width = 7 of Dense would be lost")


def test_setting_that_nobody_chose_can_go() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.define_block(without_width())
    assert graph.node("it").model_dump() == {}


def test_change_that_a_setting_does_not_fit_is_refused() -> None:
    graph = net(dense(), "block:Dense", (3,), width=7)
    narrow = block(
        "Dense",
        [("block_input", "x", {}), ("linear", "fc", {}), ("block_output", "y", {})],
        [("x", "fc"), ("fc", "y")],
        settings=[BlockSetting("width", 3, maximum=5)],
        expressions={("fc", "out_features"): "width"},
    )
    assert_refused(graph, narrow, SettingError, "setting width = 7")


def test_change_that_breaks_a_block_around_is_refused() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4))
    plain = block(
        "Residual",
        [("block_input", "x", {}), ("relu", "bend", {}), ("block_output", "y", {})],
        [("x", "bend"), ("bend", "y")],
    )
    assert_refused(graph, plain, (GraphError, RuleError), "stride|filters")  # type: ignore[arg-type]


def test_block_that_would_come_to_hold_itself_is_refused() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4))
    with pytest.raises(BlockError, match="block Residual would hold itself"):
        block(
            "Residual",
            [("block_input", "x", {}), ("block:Stage", "stage", {}), ("block_output", "y", {})],
            [("x", "stage"), ("stage", "y")],
            blocks=graph.blocks.values(),
        )


# Blocks that are held


def test_blocks_that_are_held_come_with_a_block() -> None:
    graph = Graph()
    graph.define_block(stage())
    assert list(graph.blocks) == ["Residual", "Stage"]
    assert graph.blocks["Stage"].nodes["down"].definition is graph.blocks["Residual"]


def test_same_block_made_twice_is_one() -> None:
    graph = Graph()
    graph.define_block(residual())
    graph.define_block(stage(residual()))
    assert graph.blocks["Stage"].nodes["down"].definition is graph.blocks["Residual"]


def test_block_that_holds_another_one_of_a_known_name_is_refused() -> None:
    graph = Graph()
    other = block(
        "Residual",
        [("block_input", "x", {}), ("conv2d", "conv1", {}), ("block_output", "y", {})],
        [("x", "conv1"), ("conv1", "y")],
        settings=residual().settings,
    )
    graph.define_block(other)
    with pytest.raises(BlockError, match="block Stage holds another block Residual than there is"):
        graph.define_block(stage())
    assert list(graph.blocks) == ["Residual"]


def test_order_puts_held_blocks_first() -> None:
    outer = block(
        "Above",
        [("block_input", "x", {}), ("block:Stage", "in_it", {}), ("block_output", "y", {})],
        [("x", "in_it"), ("in_it", "y")],
        blocks=[stage()],
    )
    assert in_order([outer, dense(), stage(), residual()]) == [
        "Residual", "Stage", "Above", "Dense",
    ]  # fmt: skip


def test_long_chain_of_blocks_is_sorted_at_once() -> None:
    """One visit each; a visit for each way through the chain would be 2**15."""
    graph = Graph()
    graph.define_block(dense("Chain1"))
    for level in range(2, 17):
        held = f"Chain{level - 1}"
        graph.define_block(
            block(
                f"Chain{level}",
                [
                    ("block_input", "x", {}),
                    (f"block:{held}", "held", {}),
                    ("block_output", "y", {}),
                ],
                [("x", "held"), ("held", "y")],
                blocks=[graph.blocks[held]],
            )
        )
    assert in_order(reversed(graph.blocks.values())) == list(graph.blocks)


# Removing one


def test_block_in_use_cannot_be_removed() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4))
    with pytest.raises(BlockError, match="block Residual is in use by it, block Stage"):
        remove_block(graph, "Residual")
    with pytest.raises(BlockError, match="block Stage is in use by it"):
        remove_block(graph, "Stage")
    assert list(graph.blocks) == ["Residual", "Stage"]


def test_block_that_nothing_uses_can_be_removed() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4))
    graph.remove("it")
    remove_block(graph, "Stage")
    assert list(graph.blocks) == ["Residual"]
    with pytest.raises(BlockError, match="there is no block 'Stage'"):
        remove_block(graph, "Stage")


def test_removed_block_leaves_what_stands_expanded_of_it() -> None:
    graph = net(dense(), "block:Dense", (3,))
    output = graph.run().output
    expansion(graph, "it").make(graph)
    remove_block(graph, "Dense")
    assert not graph.groups and graph.run().output == output
