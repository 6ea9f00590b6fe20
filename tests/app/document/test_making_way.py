"""Frames do not cover what stands beside them, however deep nodes are expanded."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from app.canvas.group_frames import Frame, frames_of
from app.canvas.node_geometry import node_sizes
from app.canvas.node_table import NodeTable
from app.document.commands import AddNode, CollapseGroup, Connect, ExpandNode
from app.document.document import Document
from app.document.groups import ShortNames, members_inside

pytestmark = pytest.mark.usefixtures("qapp")


def rows(count: int = 4) -> Document:
    """Return gates in two rows, one below the other, that can be expanded more than once."""
    document = Document()
    for row in range(2):
        before = f"x{row}"
        document.push(AddNode(document, "value", (0.0, 200.0 * row), before, {"value": 0.5}))
        for column in range(count):
            name = f"t{row}{column}"
            place = (190.0 * (column + 1), 200.0 * row)
            document.push(AddNode(document, "tanh", place, name))
            document.push(Connect(document, before, name))
            before = name
    return document


def frames(document: Document) -> list[Frame]:
    """Return the frames as the canvas draws them."""
    table = NodeTable()
    sizes = node_sizes(document.graph, document.shapes)
    for name in document.graph:
        table.add(name, (*document.position(name), *sizes[name]), 0)
    return frames_of(document.graph.groups, table, ShortNames(document))


def assert_clear(document: Document) -> None:
    """Every node stands in the frames of its groups and touches no other; frames nest or part."""
    graph, shown = document.graph, frames(document)
    sizes = node_sizes(graph, document.shapes)
    for frame in shown:
        inside = set(members_inside(graph.groups, frame.name))
        left, top, right, bottom = frame.area.getCoords()  # type: ignore[misc]
        for name in graph:
            (x, y), (width, height) = document.position(name), sizes[name]
            is_apart = x >= right or x + width <= left or y >= bottom or y + height <= top
            assert is_apart != (name in inside), (name, frame)
        for other in shown:
            if other.name not in inside and frame.name not in members_inside(
                graph.groups, other.name
            ):
                assert other is frame or not frame.area.intersects(other.area)


def test_frames_beside_each_other_stay_apart() -> None:
    document = rows()
    for name in ("t00", "t01", "t02", "t10", "t12"):
        document.push(ExpandNode(document, name, node_sizes))
        assert_clear(document)


def test_frame_that_grows_inside_makes_those_around_it_grow_and_others_give_way() -> None:
    document = rows()
    document.push(ExpandNode(document, "t01", node_sizes))
    before = {name: document.position(name) for name in ("t02", "t03")}
    (inner,) = [n for n in document.graph if document.graph.node(n).id == "sigmoid"]
    document.push(ExpandNode(document, inner, node_sizes))
    assert_clear(document)
    shifts = {document.position(name)[0] - x for name, (x, _) in before.items()}
    assert len(shifts) == 1 and shifts.pop() > 0


@settings(max_examples=25)
@given(st.lists(st.integers(0, 200), max_size=9))
def test_nothing_is_covered_in_any_order(choices: list[int]) -> None:
    document = rows(3)
    for choice in choices:
        names = [n for n in document.graph if document.graph.node(n).id in ("tanh", "sigmoid")]
        if choice % 4 == 3 and document.graph.groups:
            document.do(CollapseGroup(document, sorted(document.graph.groups)[-1], node_sizes))
        elif names:
            document.do(ExpandNode(document, names[choice % len(names)], node_sizes))
        assert_clear(document)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert not len(document.graph)
