"""Blocks, what is made of them and what stands expanded, in project files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.form import block_type
from graph_engine.blocks.grouping import grouping
from graph_engine.errors import ProjectError
from graph_engine.project.block_records import LISTS
from tests.graph_engine.blocks.building import (
    assert_same,
    block,
    dense,
    net,
    residual,
    stage,
    total_of,
)
from tests.graph_engine.project.block_graphs import everything


def described(definition: BlockDefinition) -> dict[str, Any]:
    """Return all that a file must keep of a block."""
    return {
        "name": definition.name,
        "nodes": [(n, node.id, node.model_dump()) for n, node in definition.nodes.items()],
        "edges": definition.edges,
        "settings": definition.settings,
        "expressions": dict(definition.expressions),
        "states": definition.states,
        "about": definition.about,
    }


def round_trip(graph: Graph, folder: Path) -> Graph:
    path = folder / "p.gradloom"
    graph.save(path)
    return Graph.load(path)


# There and back


def test_blocks_come_back_as_they_were(tmp_path: Path) -> None:
    graph = everything()
    again = round_trip(graph, tmp_path)
    assert {n: described(d) for n, d in again.blocks.items()} == {
        n: described(d) for n, d in graph.blocks.items()
    }
    assert again.blocks["Stage"].nodes["down"].definition is again.blocks["Residual"]


def test_nodes_and_weights_come_back_as_they_were(tmp_path: Path) -> None:
    graph = everything()
    again = round_trip(graph, tmp_path)
    assert [(n, again.node(n).id, again.node(n).model_dump()) for n in again] == [
        (n, graph.node(n).id, graph.node(n).model_dump()) for n in graph
    ]
    assert again.edges() == graph.edges()
    kept = graph.learned_weights()
    assert again.learned_weights().keys() == kept.keys()
    assert all(np.array_equal(again.learned_weights()[key], kept[key]) for key in kept)


def test_numbers_come_back_as_they_were(tmp_path: Path) -> None:
    graph = everything()
    again = round_trip(graph, tmp_path)
    assert_same(again.run("total"), graph.run("total"), [*graph], 0)


def test_saving_again_writes_the_same_bytes(tmp_path: Path) -> None:
    again = round_trip(everything(), tmp_path)
    first = (tmp_path / "p.gradloom" / "graph.json").read_bytes()
    round_trip(again, tmp_path)
    assert (tmp_path / "p.gradloom" / "graph.json").read_bytes() == first


def test_file_holds_one_line_for_each_part(tmp_path: Path) -> None:
    graph = everything()
    graph.save(tmp_path / "p.gradloom")
    lines = (tmp_path / "p.gradloom" / "graph.json").read_text().splitlines()
    assert sum('"block": "Residual"' in line for line in lines) == 9 + 9 + 2 + 5
    assert len([line for line in lines if '"expression": "2 * width"' in line]) == 2


def test_block_that_nothing_uses_is_kept(tmp_path: Path) -> None:
    graph = Graph()
    graph.define_block(dense())
    assert list(round_trip(graph, tmp_path).blocks) == ["Dense"]


def test_block_that_only_a_node_knows_is_written_too(tmp_path: Path) -> None:
    graph = Graph()
    graph.add("input", "data", shape=(3, 4, 4))
    graph.add_node(block_type(stage()).checked({}), "it")
    graph.connect("data", "it")
    again = round_trip(total_of(graph, ("it", "y")), tmp_path)
    assert set(again.blocks) == {"Residual", "Stage"}
    assert_same(again.run(), graph.run(), ["it", "total"], 0)


def test_two_blocks_of_one_name_are_not_written(tmp_path: Path) -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add_node(block_type(dense()).checked({}), "other")
    with pytest.raises(ProjectError, match='Dense "other" is made of another block Dense'):
        graph.save(tmp_path / "p.gradloom")
    assert not (tmp_path / "p.gradloom").exists()


def test_long_names_of_weights_can_be_read_again(tmp_path: Path) -> None:
    name = "n" * 64
    definition = block(
        "Level1",
        [("block_input", "x", {}), ("linear", name, {}), ("block_output", "y", {})],
        [("x", name), (name, "y")],
    )
    for level in range(2, 6):
        held = f"block:Level{level - 1}"
        definition = block(
            f"Level{level}",
            [("block_input", "x", {}), (held, name, {}), ("block_output", "y", {})],
            [("x", name), (name, "y")],
            blocks=[definition],
        )
    graph = net(definition, "block:Level5", (3,), name=name)
    weights = [w.name for w in graph.node(name).weights((4, 3))]
    assert max(map(len, weights)) > 200
    graph.set_weights({(name, weight): np.zeros(1) for weight in weights})
    assert set(round_trip(graph, tmp_path).learned_weights()) == {(name, w) for w in weights}


# Formats


def test_graph_without_blocks_is_written_as_before(tmp_path: Path) -> None:
    Graph.from_formula("w*x", w=1.0, x=2.0).save(tmp_path / "p.gradloom")
    data = json.loads((tmp_path / "p.gradloom" / "graph.json").read_text())
    assert (data["format"], data["min_reader"]) == (1, 1)
    assert data.keys().isdisjoint({*LISTS, "groups"})


def test_graph_with_blocks_needs_a_reader_that_knows_them(tmp_path: Path) -> None:
    net(dense(), "block:Dense", (3,)).save(tmp_path / "p.gradloom")
    data = json.loads((tmp_path / "p.gradloom" / "graph.json").read_text())
    assert (data["format"], data["min_reader"]) == (2, 2)


def test_expanded_gate_can_be_overlooked_by_old_readers(tmp_path: Path) -> None:
    graph = Graph.from_formula("sigmoid(w*x)", w=1.0, x=2.0)
    (name,) = [n for n in graph if graph.node(n).id == "sigmoid"]
    expansion(graph, name).make(graph)
    graph.save(tmp_path / "p.gradloom")
    data = json.loads((tmp_path / "p.gradloom" / "graph.json").read_text())
    assert (data["format"], data["min_reader"]) == (2, 1)
    assert [record["name"] for record in data["groups"]] == [name]


# What stands expanded


def test_expanded_node_collapses_after_opening(tmp_path: Path) -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4), width=1, depth=3)
    before, node = graph.run("total"), graph.node("it")
    for name in ("it", "it_body", "it_body_residual_2"):
        expansion(graph, name).make(graph)
    again = round_trip(graph, tmp_path)
    assert again.groups.keys() == graph.groups.keys()
    for name in ("it_body_residual_2", "it_body", "it"):
        collapsing(again, name).make(again)
    assert_same(again.run("total"), before, ["data", "total"], 0)
    assert again.node("it").model_dump() == node.model_dump()


def test_input_that_leads_nowhere_is_remembered(tmp_path: Path) -> None:
    definition = block(
        "Deaf",
        [
            ("block_input", "x", {}),
            ("block_input", "unheard", {}),
            ("sin", "wave", {}),
            ("block_output", "y", {}),
        ],
        [("x", "wave"), ("wave", "y")],
    )
    graph = net(definition, "block:Deaf", (3,))
    graph.connect("data", ("it", "unheard"))
    expansion(graph, "it").make(graph)
    again = round_trip(graph, tmp_path)
    collapsing(again, "it").make(again)
    assert again.edges_into("it").keys() == {"x", "unheard"}


def test_group_that_lost_a_node_is_not_written(tmp_path: Path) -> None:
    graph = net(dense(), "block:Dense", (3,))
    expansion(graph, "it").make(graph)
    graph.remove("it_bend")
    assert not round_trip(graph, tmp_path).groups


def test_group_around_one_that_lost_a_node_is_not_written(tmp_path: Path) -> None:
    graph = net(dense(), "repeat:Dense", (3,))
    expansion(graph, "it").make(graph)
    expansion(graph, "it_dense_1").make(graph)
    graph.remove("it_dense_1_bend")
    assert not round_trip(graph, tmp_path).groups


def test_group_that_its_block_no_longer_fits_is_not_written(tmp_path: Path) -> None:
    graph = net(dense(), "block:Dense", (3,), width=7)
    expansion(graph, "it").make(graph)
    graph.define_block(
        block(
            "Dense",
            [("block_input", "x", {}), ("tanh", "bend", {}), ("block_output", "y", {})],
            [("x", "bend"), ("bend", "y")],
        )
    )
    again = round_trip(graph, tmp_path)
    assert not again.groups and again.run("total").output == graph.run("total").output


def test_setting_that_nobody_chose_does_not_keep_a_group_from_the_file(tmp_path: Path) -> None:
    graph = net(dense(), "block:Dense", (3,))
    expansion(graph, "it").make(graph)
    graph.define_block(
        block(
            "Dense",
            [
                ("block_input", "x", {}),
                ("linear", "fc", {"out_features": 3}),
                ("tanh", "bend", {}),
                ("block_output", "y", {}),
            ],
            [("x", "fc"), ("fc", "bend"), ("bend", "y")],
        )
    )
    again = round_trip(graph, tmp_path)
    collapsing(again, "it").make(again)
    assert again.node("it").model_dump() == {}


def test_grouped_nodes_come_back_as_a_block(tmp_path: Path) -> None:
    graph = net(dense(), "repeat:Dense", (3,))
    before = graph.run("total")
    grouping(graph, ["it", "total_square_0"], "Part").make(graph)
    assert_same(round_trip(graph, tmp_path).run("total"), before, ["data", "total"])
