"""`gradloom nodes`, `examples` and `new`."""

from pathlib import Path

import pytest

from graph_engine.project import load_project
from graph_engine.structure import GraphStructure
from nodes.registry import node_types


def test_nodes_json_lists_every_type(gradloom) -> None:
    found = gradloom("nodes", "--json").json
    assert {entry["id"] for entry in found} == set(node_types())
    keys = {"id", "title", "family", "inputs", "outputs", "settings"}
    assert all(entry.keys() == keys for entry in found)
    by_id = {entry["id"]: entry for entry in found}
    assert by_id["linear"]["inputs"] == ["x", "weight", "bias"]
    assert by_id["linear"]["family"] == "dense"
    assert by_id["dataset"]["outputs"] == ["image", "label"]
    assert "kernel_size" in by_id["conv2d"]["settings"]


def test_nodes_prints_families_once(gradloom) -> None:
    outcome = gradloom("nodes")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert sum(line.startswith("Arithmetic") for line in lines) == 1
    assert any(line.split()[:3] == ["multiply", "Multiply", "x,"] for line in lines)


def test_nodes_ends_with_how_many_there_are(gradloom) -> None:
    assert gradloom("nodes").out.splitlines()[-2:] == ["", f"{len(node_types())} node types"]


def test_examples_json_has_name_and_title(gradloom) -> None:
    found = gradloom("examples", "--json").json
    assert {"name": "lenet-digits", "title": "LeNet-5 on digits"} in found


def test_examples_prints_a_line_about_each(gradloom) -> None:
    outcome = gradloom("examples")
    assert outcome.code == 0
    assert "sigmoid-neuron" in outcome.out and "gradloom new --example NAME" in outcome.out


def test_new_copies_an_example_with_its_layout(gradloom, tmp_path: Path, example_path) -> None:
    path = tmp_path / "p"
    outcome = gradloom("new", "--example", "lenet-digits", path)
    assert (outcome.code, outcome.out) == (0, f"Made {path}\n")
    for name in ("graph.json", "layout.json"):
        assert (path / name).read_bytes() == (example_path("lenet-digits") / name).read_bytes()


def test_new_without_a_path_is_named_after_the_example(
    gradloom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert gradloom("new", "--example", "fan-out").code == 0
    assert (tmp_path / "fan-out.gradloom" / "graph.json").is_file()


def test_new_without_an_example_is_empty(gradloom, tmp_path: Path) -> None:
    assert gradloom("new", tmp_path / "mine.gradloom").code == 0
    graph = GraphStructure()
    load_project(tmp_path / "mine.gradloom", graph)
    assert (len(graph), graph.name) == (0, "mine")


def test_new_never_writes_over_what_is_there(refused, made) -> None:
    path = made("fan-out")
    before = (path / "graph.json").read_bytes()
    said = refused("new", "--example", "max-gate", path)
    assert "is there already" in said and "another name" in said
    assert (path / "graph.json").read_bytes() == before


def test_new_of_an_unknown_example_names_the_nearest(refused, tmp_path: Path) -> None:
    said = refused("new", "--example", "lenet-digit", tmp_path / "p")
    assert "no example 'lenet-digit'. Did you mean lenet-digits?" in said
    assert list(tmp_path.iterdir()) == []
