"""What is saved and opened again is the same, to the last bit."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from graph_engine.edge import Change
from graph_engine.errors import ProjectError
from graph_engine.project import Project, load_project, save_archive, save_layout, save_project
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, everything, layers, neuron


def opened(path: Path) -> Project:
    return load_project(path, GraphStructure())


def all_bytes(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.parametrize("suffix", [".gradloom", ".gradloomz"])
@pytest.mark.parametrize("make", [neuron, layers])
def test_round_trip_keeps_everything(tmp_path: Path, suffix: str, make) -> None:
    graph = make()
    layout = {name: (float(i), i / 7) for i, name in enumerate(graph)}
    path = tmp_path / f"p{suffix}"
    save_project(graph, path, layout)
    project = opened(path)
    assert everything(project.graph) == everything(graph)
    assert project.layout == layout
    assert project.path == path
    assert project.problems == ()


def test_saving_again_writes_identical_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.gradloom", tmp_path / "second.gradloom"
    save_project(layers(), first, {"image": (1.0, 2.0)})
    project = opened(first)
    save_project(project.graph, second, project.layout)
    before = all_bytes(first)
    save_project(project.graph, first, project.layout)
    assert all_bytes(first) == before == all_bytes(second)


def test_saving_an_archive_again_writes_identical_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.gradloomz", tmp_path / "second.gradloomz"
    save_archive(layers(), first, {"image": (1.0, 2.0)})
    project = opened(first)
    save_archive(project.graph, second, project.layout)
    assert first.read_bytes() == second.read_bytes()


def test_topological_order_that_edits_left_comes_back(tmp_path: Path) -> None:
    graph = GraphStructure()
    for name in ("d", "c", "b", "a"):
        graph.add("negate" if name != "a" else "value", name=name)
    graph.connect("a", "b")
    graph.connect("c", "d")
    graph.connect("b", "c")
    save_project(graph, tmp_path / "p")
    assert list(opened(tmp_path / "p").graph) == list(graph) == ["a", "b", "c", "d"]


def test_order_of_a_fan_out_comes_back_against_the_order_of_nodes(tmp_path: Path) -> None:
    graph = GraphStructure()
    graph.add("value", name="x")
    graph.add("negate", name="first")
    graph.add("negate", name="second")
    graph.connect("x", "second")
    graph.connect("x", "first")
    save_project(graph, tmp_path / "p")
    again = opened(tmp_path / "p").graph
    assert [edge.target for edge in again.edges_out_of("x")] == ["second", "first"]


def test_order_comes_back_after_a_rename(tmp_path: Path) -> None:
    graph = neuron()
    graph.rename("x", "image")
    save_project(graph, tmp_path / "p")
    assert everything(opened(tmp_path / "p").graph) == everything(graph)


def test_graph_json_has_one_record_per_line_with_sorted_keys(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT)
    text = (tmp_path / "p" / "graph.json").read_text("utf-8")
    data = json.loads(text)
    assert list(data) == sorted(data)
    node_lines = [line for line in text.splitlines() if '"type"' in line]
    assert len(node_lines) == 4
    assert all(list(record) == sorted(record) for record in data["nodes"] + data["edges"])
    assert data["format"] == data["min_reader"] == 1


def test_weights_are_named_by_their_hash_and_small_ones_share_a_file(tmp_path: Path) -> None:
    save_project(layers(), tmp_path / "p")
    data = json.loads((tmp_path / "p" / "graph.json").read_text("utf-8"))
    files = {record["key"]: record["file"] for record in data["weights"]}
    assert files["fc1.bias"] == files["fc2.weight"] != files["fc1.weight"]
    on_disk = {path.stem for path in (tmp_path / "p" / "weights").iterdir()}
    assert on_disk == set(files.values())


def test_weights_that_nobody_names_any_more_are_removed(tmp_path: Path) -> None:
    graph = neuron()
    save_project(graph, tmp_path / "p")
    (old,) = (tmp_path / "p" / "weights").iterdir()
    graph.set_weights({("w", "value"): np.float64(5.0)})
    save_project(graph, tmp_path / "p")
    (new,) = (tmp_path / "p" / "weights").iterdir()
    assert new != old


def test_weights_of_another_save_that_is_under_way_stay(tmp_path: Path) -> None:
    graph = neuron()
    save_project(graph, tmp_path / "p")
    other = tmp_path / "p" / "weights" / f"{'0' * 64}.safetensors"
    other.write_bytes(b"being written by another process")
    save_project(graph, tmp_path / "p")
    assert other.exists()


def test_a_damaged_file_of_weights_is_healed_by_saving(tmp_path: Path) -> None:
    graph = neuron()
    save_project(graph, tmp_path / "p")
    (blob,) = (tmp_path / "p" / "weights").iterdir()
    blob.write_bytes(blob.read_bytes()[:-3])
    save_project(graph, tmp_path / "p")
    assert everything(opened(tmp_path / "p").graph) == everything(graph)


def test_dragging_writes_the_layout_and_never_touches_the_graph(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    save_project(neuron(), folder, LAYOUT)
    before = all_bytes(folder)
    stamp = (folder / "graph.json").stat().st_mtime_ns
    save_layout(folder, {**LAYOUT, "w": (-4.0, 1e6)})
    after = all_bytes(folder)
    assert after.pop("layout.json") != before.pop("layout.json")
    assert after == before
    assert (folder / "graph.json").stat().st_mtime_ns == stamp
    assert opened(folder).layout["w"] == (-4.0, 1e6)


@pytest.mark.parametrize("suffix", [".gradloom", ".gradloomz"])
def test_saving_without_a_layout_leaves_positions_as_they_are(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"p{suffix}"
    save_project(neuron(), path, LAYOUT)
    save_project(neuron(), path)
    assert opened(path).layout == LAYOUT


def test_positions_of_nodes_that_are_gone_are_dropped(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", {**LAYOUT, "ghost": (1.0, 1.0)})
    assert opened(tmp_path / "p").layout == LAYOUT
    (tmp_path / "p" / "layout.json").write_text('{"positions": {"ghost": [1, 1], "w": [2, 3]}}')
    assert opened(tmp_path / "p").layout == {"w": (2.0, 3.0)}


def test_a_position_that_is_not_finite_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    with pytest.raises(ProjectError, match="position of node 'w'"):
        save_project(neuron(), tmp_path / "p", {"w": (math.nan, 0.0)})
    assert not (tmp_path / "p").exists()


def test_a_cut_layout_is_a_warning_and_the_graph_opens(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT)
    layout = tmp_path / "p" / "layout.json"
    layout.write_bytes(layout.read_bytes()[:30])
    project = opened(tmp_path / "p")
    assert everything(project.graph) == everything(neuron())
    assert project.layout == {}
    (problem,) = project.problems
    assert problem.severity == "warning"
    assert "layout.json" in problem.rule


def test_runs_are_listed(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p")
    for name in ("b", "a"):
        (tmp_path / "p" / "runs" / name).mkdir(parents=True)
    assert opened(tmp_path / "p").runs == ("a", "b")


def test_the_path_may_name_graph_json_itself(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p")
    assert opened(tmp_path / "p" / "graph.json").path == tmp_path / "p"


def test_names_beyond_ascii_and_names_that_are_not_utf_8_come_back(tmp_path: Path) -> None:
    graph = GraphStructure("Zahlen — 数字 \udcff")
    graph.add("dataset", name="data", source="bilder/ümlaut")
    save_project(graph, tmp_path / "p")
    assert everything(opened(tmp_path / "p").graph) == everything(graph)
    assert "数字" in (tmp_path / "p" / "graph.json").read_text("utf-8")


def test_watchers_hear_of_a_loaded_graph_once(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT)
    graph = GraphStructure()
    heard: list[Change] = []
    graph.watch(heard.append)
    load_project(tmp_path / "p", graph)
    assert heard == [Change("loaded")]


def test_a_graph_that_is_not_empty_is_not_loaded_into(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p")
    with pytest.raises(ValueError, match="empty graph"):
        load_project(tmp_path / "p", neuron())


def test_ten_thousand_nodes_come_back(tmp_path: Path) -> None:
    graph = GraphStructure()
    with graph.bulk():
        graph.add("value", name="x_0")
        for index in range(1, 10_000):
            graph.add("negate", name=f"x_{index}")
            graph.connect(f"x_{index - 1}", f"x_{index}")
    save_project(graph, tmp_path / "p")
    assert everything(opened(tmp_path / "p").graph) == everything(graph)
