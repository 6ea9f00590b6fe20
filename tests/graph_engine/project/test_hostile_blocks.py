"""Cut, foreign and hostile blocks in files: one clear error, and the graph stays empty."""

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
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.errors import ProjectError
from graph_engine.project import limits, load_project
from graph_engine.project.block_records import LISTS
from graph_engine.settings import GraphSettings
from tests.graph_engine.blocks.building import dense
from tests.graph_engine.project.block_graphs import everything


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
