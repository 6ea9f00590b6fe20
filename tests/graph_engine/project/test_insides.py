"""Where nodes inside blocks stand comes back with the project."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph_engine.edge import Edge
from graph_engine.project import Project, load_project, save_project
from graph_engine.project.sheet import InsideLayout, Note, Sheet
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, neuron

INSIDE = InsideLayout(
    {"x": (0.0, 12.5), "fc": (200.0, 0.0)},
    Sheet(
        frozenset({"fc"}),
        {Edge("x", "out", "fc", "x"): ((100.0, 4.0),)},
        {"note1": Note(10, 20, 240, 120, "Why")},
    ),
)
SHEET = Sheet(insides={"Layer": INSIDE})


def opened(path: Path) -> Project:
    return load_project(path, GraphStructure())


@pytest.mark.parametrize("suffix", [".gradloom", ".gradloomz"])
def test_layout_inside_a_block_comes_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"p{suffix}"
    save_project(neuron(), path, LAYOUT, SHEET)
    assert opened(path).sheet == SHEET
    assert opened(path).problems == ()


def test_it_is_written_beside_the_rest(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT, SHEET)
    data = json.loads((tmp_path / "p" / "layout.json").read_text("utf-8"))
    assert data.keys() == {"format", "positions", "insides"}
    assert data["insides"]["Layer"]["positions"] == {"x": [0, 12.5], "fc": [200, 0]}


@pytest.mark.parametrize(
    "record",
    [3, [], {}, {"positions": []}, {"positions": {"x": [1]}}, {"positions": {}, "pins": 3}],
)
def test_damaged_one_is_a_warning_and_the_rest_is_read(tmp_path: Path, record: Any) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT, SHEET)
    path = tmp_path / "p" / "layout.json"
    data = json.loads(path.read_text("utf-8"))
    data["insides"]["Layer"] = record
    path.write_text(json.dumps(data), "utf-8")
    project = opened(tmp_path / "p")
    assert project.layout == LAYOUT
    assert not project.sheet.insides
    assert [problem.severity for problem in project.problems] == ["warning"]
