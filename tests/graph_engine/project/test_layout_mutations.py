"""Whatever stands in layout.json: the graph opens, and what was read can be saved again."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph_engine.project import load_project, save_project
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, everything, neuron
from tests.graph_engine.project.test_mutations import edits, json_values, places
from tests.graph_engine.project.test_sheet import SHEET


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("layouts") / "p.gradloom"
    save_project(neuron(), path, LAYOUT, SHEET)
    return path


@pytest.fixture(scope="module")
def original(project: Path) -> bytes:
    return (project / "layout.json").read_bytes()


def open_and_save(project: Path, data: bytes) -> None:
    (project / "layout.json").write_bytes(data)
    found = load_project(project, GraphStructure())
    assert everything(found.graph) == everything(neuron())
    assert all(problem.severity == "warning" for problem in found.problems)
    again = project.with_name("again")
    save_project(found.graph, again, found.layout, found.sheet)
    kept = load_project(again, GraphStructure())
    assert (kept.layout, kept.sheet, kept.problems) == (found.layout, found.sheet, ())


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_mutated_bytes_never_keep_a_graph_shut(
    project: Path, original: bytes, edits: list[tuple[int, int, bytes]]
) -> None:
    data = original
    for start, length, piece in edits:
        start = start % (len(data) + 1)
        data = data[:start] + piece + data[start + length :]
    open_and_save(project, data)


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), json_values)
@example(0, [10**308 * 9])
def test_any_value_at_any_place_never_keeps_a_graph_shut(
    project: Path, original: bytes, choice: int, value: object
) -> None:
    data = json.loads(original)
    all_places = places(data)[1:]
    *path, last = all_places[choice % len(all_places)]
    inner = data
    for key in path:
        inner = inner[key]
    inner[last] = value
    open_and_save(project, json.dumps(data).encode())
