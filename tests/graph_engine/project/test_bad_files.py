"""Cut, foreign and hostile projects: one clear error, and the graph stays empty."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import nodes.registry
from graph_engine.errors import ProjectError
from graph_engine.project import limits, load_project, save_project
from graph_engine.settings import GraphSettings
from graph_engine.structure import GraphStructure
from nodes.activation.sigmoid import Sigmoid
from tests.graph_engine.project.graphs import LAYOUT, layers, neuron


def refusal(path: Path) -> ProjectError:
    """Return the error of opening; the graph must be empty then, and as it was."""
    graph = GraphStructure("untouched", GraphSettings(seed=3))
    heard: list[object] = []
    graph.watch(heard.append)
    version = graph.version
    with pytest.raises(ProjectError) as caught:
        load_project(path, graph)
    assert len(graph) == 0 and graph.edges() == [] and not graph.learned_weights()
    assert (graph.name, graph.settings.seed) == ("untouched", 3)
    assert graph.version >= version
    assert heard == []
    graph.add("value", name="still_works")
    assert len(heard) == 1
    error = caught.value
    assert "\n" not in str(error)
    assert len(str(error)) < 1000
    assert error.remedy
    return error


@pytest.fixture
def project(tmp_path: Path) -> Path:
    save_project(neuron(), tmp_path / "p.gradloom", LAYOUT)
    return tmp_path / "p.gradloom"


@pytest.fixture
def rewritten(project: Path) -> Callable[[Callable[[Any], None]], ProjectError]:
    """Change graph.json by a function of its data, and return the error of opening it."""

    def rewrite(change: Callable[[Any], None]) -> ProjectError:
        path = project / "graph.json"
        data = json.loads(path.read_text("utf-8"))
        change(data)
        path.write_text(json.dumps(data), "utf-8")
        error = refusal(project)
        assert str(path) in str(error)
        return error

    return rewrite


def node(data: Any, name: str) -> Any:
    return next(record for record in data["nodes"] if record["name"] == name)


def test_path_with_nothing_there(tmp_path: Path) -> None:
    assert "there is no project" in str(refusal(tmp_path / "missing.gradloom"))


def test_folder_without_a_graph(tmp_path: Path) -> None:
    assert "graph.json is missing" in str(refusal(tmp_path))


def test_file_of_another_program(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert "photo.png is not a Gradloom archive" in str(refusal(tmp_path / "photo.png"))


def test_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.gradloomz").write_bytes(b"")
    assert "empty.gradloomz is not a Gradloom archive" in str(refusal(tmp_path / "empty.gradloomz"))


def test_json_of_another_program(project: Path) -> None:
    (project / "graph.json").write_text('{"nodes": [], "links": []}')
    assert "no format number" in str(refusal(project))


@pytest.mark.parametrize("text", ["[]", "3", '"text"', "null"])
def test_json_that_is_no_object(project: Path, text: str) -> None:
    (project / "graph.json").write_text(text)
    assert "does not hold a JSON object" in str(refusal(project))


def test_every_cut_of_a_graph_is_refused(project: Path) -> None:
    path = project / "graph.json"
    whole = path.read_bytes().rstrip()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        refusal(project)


def test_cut_names_line_and_column(project: Path) -> None:
    path = project / "graph.json"
    path.write_bytes(path.read_bytes()[:-2])
    error = str(refusal(project))
    assert "graph.json is cut off at line" in error
    assert "earlier copy" in error


def test_bytes_that_are_no_text(project: Path) -> None:
    (project / "graph.json").write_bytes(b'{"format": "\xff"}')
    assert "not UTF-8" in str(refusal(project))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_not_finite(project: Path, number: str) -> None:
    path = project / "graph.json"
    path.write_text(path.read_text().replace('"value": 0.1', f'"value": {number}'))
    assert f"{number} is not a number that a project may hold" in str(refusal(project))


@pytest.mark.parametrize("number", ["1e999", "9" * 310, "9" * 5000])
def test_numbers_beyond_every_float(project: Path, number: str) -> None:
    path = project / "graph.json"
    path.write_text(path.read_text().replace('"value": 0.1', f'"value": {number}'))
    refusal(project)


def test_key_that_stands_twice(project: Path) -> None:
    path = project / "graph.json"
    path.write_text(path.read_text().replace('"format": 1', '"format": 1, "format": 1'))
    assert "'format' stands twice" in str(refusal(project))


@pytest.mark.parametrize("depth", [40, 500, 100_000])
def test_nesting_without_end(project: Path, depth: int) -> None:
    path = project / "graph.json"
    nested = "[" * depth + "1" + "]" * depth
    path.write_text(path.read_text().replace('"value": 0.1', f'"value": {nested}'))
    assert "nested deeper than 32 levels" in str(refusal(project))


def test_newer_format_names_both_numbers(rewritten) -> None:
    error = rewritten(lambda data: data.update(format=9, min_reader=7))
    assert "needs a Gradloom that reads format 7; this one reads up to format 2" in str(error)
    assert error.remedy == "Update Gradloom."


def test_newer_format_that_old_readers_understand_opens_with_a_warning(project: Path) -> None:
    path = project / "graph.json"
    data = json.loads(path.read_text())
    data.update(format=3, colours=["red"])
    data["nodes"][0]["colour"] = "red"
    data["settings"]["colour"] = "red"
    path.write_text(json.dumps(data))
    opened = load_project(project, GraphStructure())
    assert len(opened.graph) == 4
    (problem,) = opened.problems
    assert "format 3" in problem.rule and "drops" in problem.remedy


def test_unknown_node_type_names_type_and_node(rewritten) -> None:
    error = rewritten(lambda data: node(data, "product").update(type="multipy"))
    assert "node \"product\" has the type 'multipy', which is not installed" in str(error)
    assert "Did you mean multiply" in str(error)
    assert error.node == "product"


def test_unknown_node_type_says_which_package_it_came_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Swish(Sigmoid):
        id = "swish"

    Swish.__module__ = "gradloom_gates.swish"
    graph = GraphStructure()
    graph.add_node(Swish(), "gate")
    save_project(graph, tmp_path / "p")
    error = refusal(tmp_path / "p")
    assert "'swish'" in str(error) and "the package 'gradloom_gates'" in str(error)
    installed = dict(nodes.registry.node_types()) | {"swish": Swish}
    monkeypatch.setattr(nodes.registry, "node_types", lambda: installed)
    assert load_project(tmp_path / "p", GraphStructure()).graph.node("gate") == Swish()


def test_cycle_is_named(rewritten) -> None:
    def close(data: Any) -> None:
        data["edges"] = [edge for edge in data["edges"] if edge["target"] != "product"]
        data["edges"].append(
            {"source": "total", "source_port": "out", "target": "product", "target_port": "x"}
        )

    error = rewritten(close)
    assert "close the cycle" in str(error)
    assert "product → total → product" in str(error) or "total → product → total" in str(error)


def test_edge_from_a_node_to_itself(rewritten) -> None:
    def close(data: Any) -> None:
        data["edges"][0] |= {"source": data["edges"][0]["target"], "source_port": "out"}

    assert "cycle" in str(rewritten(close))


@pytest.mark.parametrize(
    ("name", "settings", "said"),
    [
        ("w", {"value": "high"}, "setting value = 'high'"),
        ("w", {"value": [[1], [2, 3]]}, "rows of equal length"),
        ("w", {"value": 10**308 * 9}, "64-bit float"),
        ("w", {"value": []}, "at least one element"),
        ("w", {"weight": 3}, "there is no setting 'weight'"),
        ("w", {"shape": [-1]}, "setting shape = -1"),
    ],
)
def test_bad_setting_names_node_setting_value_and_remedy(
    rewritten, name: str, settings: dict[str, Any], said: str
) -> None:
    error = rewritten(lambda data: node(data, name).update(settings=settings))
    assert f'Parameter "{name}": ' in str(error)
    assert said in str(error)
    assert error.node == name


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d["settings"].update(seed=-1), "the graph's seed = -1"),
        (lambda d: d["settings"].update(dtype="float8"), "the graph's dtype = 'float8'"),
        (lambda d: d.update(settings=None), "the graph's settings = None"),
        (lambda d: d.update(name=""), "the graph's name is ''"),
        (lambda d: d.update(name="x" * 10_000), "the graph's name is"),
        (lambda d: d.update(nodes={}), "nodes is not a list of objects"),
        (lambda d: d.update(edges=[[]]), "edges is not a list of objects"),
        (lambda d: d.update(format=True), "no format number"),
        (lambda d: d.update(format=0), "no format number"),
        (lambda d: d.update(colour=1), "the unknown field 'colour'"),
        (lambda d: d["nodes"][0].update(colour=1), "a node has the unknown field 'colour'"),
        (lambda d: d["nodes"][0].pop("type"), "a node has type = None"),
        (lambda d: d["nodes"][0].update(settings=3), "the settings of node 'w' are 3"),
        (lambda d: d["nodes"][0].update(name="import"), "'import' cannot be a node's name"),
        (lambda d: d["nodes"][0].update(name="a b; c"), "cannot be a node's name"),
        (lambda d: d["nodes"][0].update(name="x"), "already a node named 'x'"),
        (lambda d: d["edges"][0].update(source="ghost"), "no node named 'ghost'"),
        (lambda d: d["edges"][0].update(source_port="y"), "has no output 'y'"),
        (lambda d: d["edges"][0].update(target_port="z"), "has no input 'z'"),
        (lambda d: d["edges"].append(d["edges"][0]), "is already wired"),
        (lambda d: d["weights"][0].update(node="ghost"), "no node named 'ghost'"),
        (lambda d: d["weights"][0].update(key="other"), "has no tensor 'other'"),
        (lambda d: d["weights"][0].update(file="../../secret"), "named by their sha256"),
    ],
)
def test_bad_record_is_named(project: Path, change: Callable[[Any], None], said: str) -> None:
    path = project / "graph.json"
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))
    assert said in str(refusal(project))


def test_places_that_edges_contradict_are_sorted_anew(project: Path) -> None:
    path = project / "graph.json"
    data = json.loads(path.read_text())
    for place, record in enumerate(reversed(data["nodes"])):
        record["place"] = place
    path.write_text(json.dumps(data))
    graph = load_project(project, GraphStructure()).graph
    assert list(graph).index("product") < list(graph).index("total")


def test_missing_weights_are_named(project: Path) -> None:
    (blob,) = (project / "weights").iterdir()
    blob.unlink()
    error = str(refusal(project))
    assert blob.name in error and "is missing" in error and "with its weights" in error


def test_weights_of_the_wrong_hash(project: Path) -> None:
    (blob,) = (project / "weights").iterdir()
    data = bytearray(blob.read_bytes())
    data[-1] ^= 1
    blob.write_bytes(data)
    assert "is damaged: its sha256 is" in str(refusal(project))


def test_every_cut_of_weights_is_refused(project: Path) -> None:
    (blob,) = (project / "weights").iterdir()
    whole = blob.read_bytes()
    for length in range(len(whole)):
        blob.write_bytes(whole[:length])
        assert blob.name in str(refusal(project))


def test_header_longer_than_the_file_is_refused_before_it_is_read(project: Path) -> None:
    (blob,) = (project / "weights").iterdir()
    blob.write_bytes((2**62).to_bytes(8, "little") + bytes(100))
    assert "cannot hold its header" in str(refusal(project))


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "F64", "shape": [10**12], "data_offsets": [0, 8]},
        {"dtype": "F64", "shape": [10**30, 0], "data_offsets": [0, 0]},
        {"dtype": "F64", "shape": [1], "data_offsets": [800, 808]},
        {"dtype": "F64", "shape": [-1], "data_offsets": [8, 0]},
        {"dtype": "F64", "shape": [1] * 40, "data_offsets": [0, 8]},
        {"dtype": "F64", "shape": [True], "data_offsets": [0, 8]},
        {"dtype": "F64", "shape": 3, "data_offsets": [0, 24]},
        {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
        {"shape": [1]},
        "F64",
    ],
)
def test_tensor_that_does_not_lie_inside_its_file(project: Path, entry: Any) -> None:
    (blob,) = (project / "weights").iterdir()
    header = json.dumps({"w.value": entry}).encode()
    blob.write_bytes(len(header).to_bytes(8, "little") + header + bytes(24))
    assert "tensor 'w.value'" in str(refusal(project))


def test_graph_beyond_the_size_limit(project: Path) -> None:
    with (project / "graph.json").open("ab") as file:
        file.truncate(limits.GRAPH_BYTES + 1)
    assert "the limit is 32 MiB" in str(refusal(project))


def test_too_many_nodes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NODES", 3)
    assert "has 4 nodes, the limit is 3" in str(refusal(project))


def test_a_graph_that_could_not_be_opened_again_is_not_saved(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (project / "graph.json").read_bytes()
    monkeypatch.setattr(limits, "GRAPH_BYTES", 100)
    with pytest.raises(ProjectError, match="the limit is 100 bytes"):
        save_project(layers(), project)
    assert (project / "graph.json").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_in_place_of_the_graph_does_not_hang(project: Path) -> None:
    (project / "graph.json").unlink()
    os.mkfifo(project / "graph.json")
    assert "not a regular file" in str(refusal(project))


def test_opening_imports_nothing_that_a_file_names(project: Path) -> None:
    before = set(sys.modules)
    path = project / "graph.json"
    data = json.loads(path.read_text())
    node(data, "w").update(type="antigravity.Antigravity", package="antigravity")
    path.write_text(json.dumps(data))
    refusal(project)
    assert "antigravity" not in set(sys.modules) - before
