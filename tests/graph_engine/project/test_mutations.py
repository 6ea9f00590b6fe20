"""Whatever bytes stand in graph.json: a graph, or a ProjectError."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph_engine.errors import ProjectError
from graph_engine.project import load_project, save_project
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, neuron

edits = st.lists(
    st.tuples(
        st.integers(0, 4000),
        st.integers(0, 40),
        st.one_of(
            st.binary(max_size=20),
            st.sampled_from(
                [b"", b"null", b"{}", b"[]", b"-1", b"1e400", b"NaN", b'""', b"true", b'"w"']
            ),
        ),
    ),
    min_size=1,
    max_size=4,
)

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["w", "x", "product", "total", "out", "value", "add", 10**400]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "type", "settings", "value", "source", "place"]), inner
        )
    ),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mutations") / "p.gradloom"
    save_project(neuron(), path, LAYOUT)
    return path


@pytest.fixture(scope="module")
def original(project: Path) -> bytes:
    return (project / "graph.json").read_bytes()


def open_or_refuse(project: Path, data: bytes) -> None:
    (project / "graph.json").write_bytes(data)
    graph = GraphStructure()
    try:
        load_project(project, graph)
    except ProjectError as error:
        assert len(graph) == 0
        assert "\n" not in str(error)
    else:
        # What opened can be saved and opens again.
        save_project(graph, project.with_name("again"))
        load_project(project.with_name("again"), GraphStructure())


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_mutated_bytes_open_or_are_refused(
    project: Path, original: bytes, edits: list[tuple[int, int, bytes]]
) -> None:
    data = original
    for start, length, piece in edits:
        start = start % (len(data) + 1)
        data = data[:start] + piece + data[start + length :]
    open_or_refuse(project, data)


def places(value: Any, path: tuple = ()) -> list[tuple]:
    """Return the path to every value inside a JSON document."""
    found = [path]
    if isinstance(value, dict):
        members = list(value.items())
    else:
        members = list(enumerate(value)) if isinstance(value, list) else []
    for key, member in members:
        found += places(member, (*path, key))
    return found


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), json_values)
@example(0, [10**308 * 9])
def test_any_value_at_any_place_opens_or_is_refused(
    project: Path, original: bytes, choice: int, value: Any
) -> None:
    data = json.loads(original)
    all_places = places(data)[1:]
    *path, last = all_places[choice % len(all_places)]
    inner = data
    for key in path:
        inner = inner[key]
    inner[last] = value
    open_or_refuse(project, json.dumps(data).encode())
