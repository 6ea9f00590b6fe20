"""Courses of wires in layout.json."""

import json
from pathlib import Path

import pytest

from graph_engine.edge import Edge
from graph_engine.graph import Graph
from graph_engine.project import Sheet, load_project, save_project
from graph_engine.project.course import Course, holding

WIRE = Edge("a", "out", "b", "x")
COURSE = Course((300.0, 40.0), ((120.0, -20.0), (280.0, -20.0)))
PLACES = {"a": (10.0, 20.0), "b": (310.0, 60.0)}


@pytest.fixture
def graph() -> Graph:
    graph = Graph()
    graph.add("value", name="a", value=1.0)
    graph.add("tanh", name="b")
    graph.connect("a", "b")
    return graph


def written(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((path / "layout.json").read_text("utf-8"))
    return found


def test_courses_come_back_from_the_file(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "net.gradloom"
    save_project(graph, path, PLACES, Sheet(courses={WIRE: COURSE}))
    project = load_project(path, Graph())
    assert project.sheet.courses == {WIRE: COURSE}
    assert not project.problems


def test_a_course_whose_nodes_have_moved_apart_is_not_written(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "net.gradloom"
    save_project(graph, path, {**PLACES, "b": (310.0, 90.0)}, Sheet(courses={WIRE: COURSE}))
    assert written(path)["format"] == 1
    assert "courses" not in written(path)


def test_it_holds_wherever_both_nodes_stand_together() -> None:
    moved = {name: (x + 500.0, y - 70.0) for name, (x, y) in PLACES.items()}
    assert holding({WIRE: COURSE}, moved) == {WIRE: COURSE}
    assert holding({WIRE: COURSE}, {"a": PLACES["a"]}) == {}


def test_a_layout_without_courses_is_read_as_ever(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "net.gradloom"
    save_project(graph, path, PLACES)
    project = load_project(path, Graph())
    assert project.sheet.courses == {} and project.layout == PLACES


@pytest.mark.parametrize("way", [None, [1, 2], [1, 2, 3], ["1", 2, 3, 4], [1e12, 0.0, 1, 2]])
def test_damaged_courses_cost_nothing_else(graph: Graph, tmp_path: Path, way: object) -> None:
    path = tmp_path / "net.gradloom"
    save_project(graph, path, PLACES, Sheet(frozenset({"a"}), courses={WIRE: COURSE}))
    data = json.loads((path / "layout.json").read_text("utf-8"))
    data["courses"][0]["way"] = way
    (path / "layout.json").write_text(json.dumps(data), "utf-8")
    project = load_project(path, Graph())
    assert project.layout == PLACES
    assert project.sheet.pins == {"a"} and project.sheet.courses == {}
    assert [problem.severity for problem in project.problems] == ["warning"]


def test_courses_of_wires_that_are_gone_are_left_out(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "net.gradloom"
    save_project(graph, path, PLACES, Sheet(courses={WIRE: COURSE}))
    data = json.loads((path / "layout.json").read_text("utf-8"))
    data["courses"][0]["target_port"] = "nowhere"
    (path / "layout.json").write_text(json.dumps(data), "utf-8")
    assert load_project(path, Graph()).sheet.courses == {}
