"""Blocks, what is made of them and what stands expanded, in project files."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.block_setting import BlockSetting
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.form import block_type
from graph_engine.blocks.grouping import grouping
from graph_engine.errors import ProjectError
from graph_engine.project import limits, load_project
from graph_engine.project.block_records import LISTS
from graph_engine.settings import GraphSettings
from tests.graph_engine.blocks.building import (
    assert_same,
    block,
    cell,
    dense,
    net,
    residual,
    stage,
    total_of,
)


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


def everything() -> Graph:
    """Return a graph with every form, nested blocks and learned weights."""
    about = "Residual blocks: »é« \n\tof one width."
    outer = stage()
    graph = net([residual(), outer], "block:Stage", (3, 4, 4), width=2, depth=3)
    graph.define_block(cell())
    graph.define_block(
        block(
            "Odd",
            [
                ("block_input", "x", {"kind": "any"}),
                ("leaky_relu", "bend", {}),
                ("block_output", "y", {}),
            ],
            [("x", "bend"), ("bend", "y")],
            settings=[
                BlockSetting("slope", 0.25, "number", -1.5, 1e3, "how much comes through"),
                BlockSetting("flag", True, "boolean"),
                BlockSetting("size", 3, "integer", 1, 9),
            ],
            expressions={("bend", "negative_slope"): "slope * size"},
            about=about,
        )
    )
    graph.add("repeat:Residual", "many", filters=3, repeats=2)
    graph.connect("data", "many")
    graph.add("parallel:Odd", "beside", copies=3, combine="concatenate", slope=0.5, flag=False)
    graph.connect("many", "beside")
    graph.add("input", "words", shape=(4, 3))
    graph.add("recurrence:Cell", "rnn", state_shape=[5], gives="last", chunk_length=2)
    graph.connect("words", "rnn")
    random = np.random.default_rng(0)
    graph.set_weights(
        {
            ("it", "body.residual_2.conv1.weight"): random.normal(size=(4, 4, 3, 3)),
            ("many", "residual_1.norm.running_mean"): random.normal(size=3),
            ("rnn", "wh.weight"): random.normal(size=(5, 5)),
        }
    )
    return graph


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


# Hostile files


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    graph = everything()
    graph.define_block(dense())
    graph.add("block:Dense", "opened", width=2)
    graph.connect("words", "opened")
    expansion(graph, "opened").make(graph)
    path = tmp_path_factory.mktemp("saved") / "p.gradloom"
    graph.save(path)
    return path


@pytest.fixture
def project(saved: Path, tmp_path: Path) -> Path:
    return Path(copytree(saved, tmp_path / "p.gradloom"))


Rewrite = Callable[[Callable[[Any], object]], str]


@pytest.fixture
def rewritten(project: Path) -> Rewrite:
    """Change graph.json by a function of its data, and return the rule that opening it breaks."""

    def rewrite(change: Callable[[Any], object]) -> str:
        path = project / "graph.json"
        data = json.loads(path.read_text("utf-8"))
        change(data)
        path.write_text(json.dumps(data), "utf-8")
        return refusal(project)

    return rewrite


def refusal(path: Path) -> str:
    graph = Graph("untouched", GraphSettings(seed=3))
    with pytest.raises(ProjectError) as caught:
        load_project(path, graph)
    error = caught.value
    assert len(graph) == 0 and not graph.blocks and not graph.groups and not graph.edges()
    assert (graph.name, graph.settings.seed) == ("untouched", 3)
    assert error.rule.startswith(str(path)) and error.remedy
    assert "\n" not in str(error) and len(str(error)) < 1000
    return error.rule.partition("graph.json: ")[2]


def first(data: Any, key: str, **having: Any) -> Any:
    return next(r for r in data[key] if all(r.get(k) == v for k, v in having.items()))


def test_unchanged_file_opens(project: Path) -> None:
    again = Graph.load(project)
    assert set(again.groups) == {"opened"} and again.run("total").output


def test_block_that_is_missing(rewritten: Rewrite) -> None:
    def drop(data: Any) -> None:
        data["blocks"] = [r for r in data["blocks"] if r["name"] != "Cell"]
        for key in LISTS[1:]:
            data[key] = [r for r in data[key] if r["block"] != "Cell"]

    assert "there is no block 'Cell'" in rewritten(drop)


def test_parts_of_a_block_that_is_missing(rewritten: Rewrite) -> None:
    rule = rewritten(
        lambda data: data.update(blocks=[r for r in data["blocks"] if r["name"] != "Cell"])
    )
    assert "names the block 'Cell', which is missing" in rule


@pytest.mark.parametrize("key", LISTS)
def test_list_that_is_no_list(rewritten: Rewrite, key: str) -> None:
    assert rewritten(lambda data: data.update({key: {"a": 1}})) == f"{key} is not a list of objects"


@pytest.mark.parametrize("key", LISTS[1:])
@pytest.mark.parametrize("value", [None, 3, [], {}, "Lost", "x" * 300])
def test_name_of_the_block_that_is_wrong(rewritten: Rewrite, key: str, value: Any) -> None:
    rewritten(lambda data: data[key][0].update(block=value))


@pytest.mark.parametrize(
    "value", [None, 3, [], {}, "", "a b", "a\nb", "class", "x" * 65, "x" * 10**6]
)
def test_name_that_no_block_can_have(rewritten: Rewrite, value: Any) -> None:
    rewritten(lambda data: first(data, "blocks", name="Odd").update(name=value))


def test_block_that_stands_twice(rewritten: Rewrite) -> None:
    rule = rewritten(lambda data: data["blocks"].append(first(data, "blocks", name="Odd")))
    assert rule == "block 'Odd' stands twice"


def test_block_that_holds_itself(rewritten: Rewrite) -> None:
    def hold(data: Any) -> None:
        first(data, "block_nodes", block="Residual", name="relu1").update(
            type="block:Residual", settings={}
        )

    assert "there is no block 'Residual'" in rewritten(hold)


def test_blocks_that_hold_each_other(rewritten: Rewrite) -> None:
    def hold(data: Any) -> None:
        first(data, "block_nodes", block="Residual", name="relu1").update(
            type="block:Stage", settings={}
        )

    assert "there is no block 'Stage'" in rewritten(hold)


def test_blocks_in_an_order_that_cannot_be(rewritten: Rewrite) -> None:
    assert "there is no block 'Residual'" in rewritten(lambda data: data["blocks"].reverse())


@pytest.mark.parametrize(
    ("where", "change", "rule"),
    [
        ("block_nodes", {"type": "relu6000"}, "not installed"),
        ("block_nodes", {"type": "input", "settings": {}}, "cannot stand in block"),
        ("block_nodes", {"type": 3}, "a name is expected"),
        ("block_nodes", {"name": "a b"}, "cannot be a node's name"),
        ("block_nodes", {"name": []}, "a name is expected"),
        ("block_nodes", {"settings": []}, "the settings of node"),
        ("block_nodes", {"settings": {"lost": 1}}, "there is no setting 'lost'"),
        ("block_nodes", {"extra": 1}, "unknown field 'extra'"),
        ("block_edges", {"source": "lost"}, "there is no node named 'lost'"),
        ("block_edges", {"source": 3}, "a text is expected"),
        ("block_edges", {"target_port": None}, "a text is expected"),
        ("block_edges", {"target_port": "lost"}, "has no input 'lost'"),
        ("block_expressions", {"expression": "__import__('os')"}, "has no meaning here"),
        ("block_expressions", {"expression": "filters ** 9 ** 9"}, "out of reach"),
        ("block_expressions", {"expression": "(" * 150}, "nested more than"),
        ("block_expressions", {"expression": "1" * 10**5}, "a text is expected"),
        ("block_expressions", {"expression": 3}, "a text is expected"),
        ("block_expressions", {"expression": "a\u2028b"}, "there is no"),
        ("block_expressions", {"node": "lost\nb"}, "is not there"),
        ("block_expressions", {"setting": "lost\nb"}, "is not there"),
        ("block_settings", {"default": "8"}, "cannot be read"),
        ("block_settings", {"default": True}, "cannot be read"),
        ("block_settings", {"default": 1.5}, "cannot be read"),
        ("block_settings", {"default": 10**300}, "beyond 1e+15"),
        ("block_settings", {"default": -3}, "out of its bounds"),
        ("block_settings", {"minimum": "1"}, "cannot be read"),
        ("block_settings", {"minimum": 99}, "out of its bounds"),
        ("block_settings", {"kind": "tensor"}, "cannot be read"),
        ("block_settings", {"name": "build"}, "cannot have a setting named 'build'"),
        ("block_settings", {"name": "stride"}, "cannot have a setting named 'stride'"),
        ("block_settings", {"name": "a b"}, "cannot be a node's name"),
        ("block_settings", {"name": 3}, "a text is expected"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_part_of_a_block_that_is_wrong(
    rewritten: Rewrite, where: str, change: dict[str, Any], rule: str
) -> None:
    assert rule in rewritten(lambda data: first(data, where, block="Residual").update(change))


@pytest.mark.parametrize(
    "states", [3, "h", [["h"]], [["h", "h_next", "y"]], [["h", 3]], [["lost", "h_next"]], [{}]]
)
def test_states_that_are_wrong(rewritten: Rewrite, states: Any) -> None:
    rewritten(lambda data: first(data, "blocks", name="Cell").update(states=states))


def test_text_about_a_block_that_is_no_text(rewritten: Rewrite) -> None:
    rule = rewritten(lambda data: first(data, "blocks", name="Cell").update(about=["a"]))
    assert rule == "the text about block 'Cell' is no text"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"type": "block:Lost"}, "there is no block 'Lost'"),
        ({"type": "loop:Stage"}, "there is no 'loop' of blocks"),
        ({"type": "recurrence:Stage"}, "has no state and cannot be unrolled"),
        ({"type": "block:"}, "there is no block ''"),
        ({"settings": {"width": 0}}, "setting width = 0"),
        ({"settings": {"width": 10**300}}, "is beyond 1e+15"),
        ({"settings": {"depth": 10**6}}, "setting repeats"),
        ({"settings": {"width": 10**9}}, "setting filters"),
        ({"settings": {"lost": 1}}, "there is no setting 'lost'"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_node_of_a_block_that_is_wrong(
    rewritten: Rewrite, change: dict[str, Any], rule: str
) -> None:
    assert rule in rewritten(lambda data: first(data, "nodes", name="it").update(change))


@pytest.mark.parametrize(
    "change",
    [
        {"members": []},
        {"members": {"fc": 3}},
        {"members": {"fc": "lost"}},
        {"entries": []},
        {"entries": {"x": "fc"}},
        {"entries": {"x": ["fc"]}},
        {"entries": {"x": ["lost", "x"]}},
        {"entries": {"x": [["fc"], "x"]}},
        {"idle": []},
        {"idle": {"x": ["fc"]}},
        {"type": "block:Lost"},
        {"settings": {"width": "wide"}},
        {"name": 3},
        {"name": ""},
        {"name": "a b"},
        {"name": "n" * 65},
    ],
    ids=lambda value: str(value)[:50],
)
def test_group_that_is_wrong(rewritten: Rewrite, change: dict[str, Any]) -> None:
    rewritten(lambda data: data["groups"][0].update(change))


def test_group_of_what_is_not_made_of_nodes_does_no_harm(project: Path) -> None:
    path = project / "graph.json"
    data = json.loads(path.read_text("utf-8"))
    data["groups"][0].update(type="relu", settings={})
    path.write_text(json.dumps(data), "utf-8")
    graph = Graph.load(project)
    with pytest.raises(ValueError, match="opened"):
        collapsing(graph, "opened")
    data["groups"][0].update(type="block:Dense", members={"fc": "words"}, entries={})
    path.write_text(json.dumps(data), "utf-8")
    graph = Graph.load(project)
    with pytest.raises(ValueError, match="opened"):
        collapsing(graph, "opened")


# Too much of it


def chained(count: int, copies: int, form: str = "block") -> dict[str, Any]:
    """Return graph.json with blocks that each hold the one before several times."""
    blocks, nodes, edges = [], [], []
    for number in range(count):
        name = f"B{number}"
        blocks.append({"name": name})
        held = f"{form}:B{number - 1}" if number else "sin"
        parts = [f"part{index}" for index in range(copies)]
        types = ["block_input", *[held] * copies, "block_output"]
        names = ["x", *parts, "y"]
        nodes += [{"block": name, "name": n, "type": t} for n, t in zip(names, types, strict=True)]
        for source, target in pairwise(names):
            port = "y" if number and source in parts else "out"
            ends = {"source": source, "source_port": port, "target": target, "target_port": "x"}
            edges.append({"block": name, **ends})
    return {
        "format": 2,
        "min_reader": 2,
        "name": "Bomb",
        "settings": {},
        "blocks": blocks,
        "block_nodes": nodes,
        "block_edges": edges,
        "nodes": [{"name": "it", "type": f"block:B{count - 1}"}],
        "edges": [],
        "weights": [],
    }


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (chained(30, 1), "holds blocks 17 deep, at most 16"),
        (chained(500, 1), "holds blocks 17 deep, at most 16"),
        (chained(13, 2), None),
        (chained(16, 2), "would stand for"),
        (chained(16, 3), "would stand for"),
        (chained(12, 10), "would stand for"),
        (chained(4, 1, "repeat"), None),
        (chained(16, 1, "repeat"), "would stand for"),
        (chained(10, 10, "parallel"), "would stand for"),
    ],
    ids=["deep", "very deep", "many", "doubling", "tripling", "tens", "few", "repeats", "copies"],
)
def test_blocks_that_multiply_end_soon(
    tmp_path: Path, data: dict[str, Any], rule: str | None
) -> None:
    folder = tmp_path / "p.gradloom"
    folder.mkdir()
    (folder / "graph.json").write_text(json.dumps(data))
    if rule is None:
        assert list(Graph.load(folder)) == ["it"]
    else:
        assert rule in refusal(folder)


def test_number_of_blocks_has_a_limit(tmp_path: Path) -> None:
    folder = tmp_path / "p.gradloom"
    folder.mkdir()
    data = chained(1, 1)
    data["blocks"] = [{"name": f"B{number}"} for number in range(limits.BLOCKS + 1)]
    (folder / "graph.json").write_text(json.dumps(data))
    assert refusal(folder) == ""  # the file itself is what has too many
    graph = Graph()
    graph.set_blocks({f"B{number}": dense(f"B{number}") for number in range(limits.BLOCKS + 1)})
    with pytest.raises(ProjectError, match="1,001 blocks, the limit is 1,000"):
        graph.save(tmp_path / "many.gradloom")


def test_node_with_more_copies_than_can_be_is_refused(rewritten: Rewrite) -> None:
    rule = rewritten(
        lambda data: first(data, "nodes", name="many").update(
            type="repeat:Stage", settings={"repeats": 1000, "depth": 1001}
        )
    )
    assert "would stand for" in rule


@pytest.mark.parametrize("step", range(40))
def test_cut_and_shuffled_records_give_one_error_or_a_graph(project: Path, step: int) -> None:
    """Change one value of one record at random: never another error than ProjectError."""
    path = project / "graph.json"
    random = np.random.default_rng(step)
    data = json.loads(path.read_text("utf-8"))
    key = str(random.choice([*LISTS, "groups", "nodes"]))
    record = data[key][int(random.integers(len(data[key])))]
    field = str(random.choice(sorted(record)))
    values = [None, -1, 10**20, 1e-300, "", "x", "block:Stage", [], ["x"], {}, {"a": 1}, True]
    record[field] = values[int(random.integers(len(values)))]
    path.write_text(json.dumps(data), "utf-8")
    graph = Graph()
    try:
        load_project(project, graph)
    except ProjectError as error:
        assert len(graph) == 0 and "\n" not in str(error)
    else:
        graph.run("total" if "total" in graph else None)
