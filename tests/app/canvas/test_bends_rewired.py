"""What becomes of the points of wires that are cut in two, joined, moved and swapped."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from app.document.commands import MoveNodes
from app.document.commands.bending import BendWires
from app.document.commands.retyping import ReplaceType
from app.document.commands.swapping import SwapInputs
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

ALT = Qt.KeyboardModifier.AltModifier
LEFT_POINT, RIGHT_POINT = (-120.0, 90.0), (140.0, 90.0)


@pytest.fixture
def wire(board: Board) -> Edge:
    """Return a wire that is led below the middle through two points."""
    first, second = board.add("value", -350, 0), board.add("tanh", 280, 0)
    edge = board.connect(first, (second, "x"))
    points = {edge: (LEFT_POINT, RIGHT_POINT)}
    board.document.push(BendWires(board.document, points, "bend"))
    return edge


def test_node_dropped_on_a_bent_wire_has_points_on_both_sides(board: Board, wire: Edge) -> None:
    rows = np.array([board.view.canvas.edges.row[wire]])
    x, y = board.view.canvas.edges.courses(rows).points_at(np.array([0.5]))[0].tolist()
    middle = board.view.mapFromScene(x, y)
    assert board.drop("sigmoid", middle)
    (name,) = set(board.document.graph) - {wire.source, wire.target}
    into = Edge(wire.source, "out", name, "x")
    out = Edge(name, "out", wire.target, "x")
    assert board.document.sheet.bends == {into: (LEFT_POINT,), out: (RIGHT_POINT,)}
    board.undo()
    assert board.document.sheet.bends == {wire: (LEFT_POINT, RIGHT_POINT)}
    assert board.view.canvas.edges.bends[wire].tolist() == [list(LEFT_POINT), list(RIGHT_POINT)]


def test_points_under_the_dropped_node_go(board: Board, wire: Edge) -> None:
    assert board.drop("sigmoid", board.view.mapFromScene(*LEFT_POINT))
    bends = board.document.sheet.bends
    assert list(bends.values()) == [(RIGHT_POINT,)]
    assert [edge.target for edge in bends] == [wire.target]


def test_node_taken_out_leaves_the_points_of_both_wires(board: Board) -> None:
    names = board.add("value", -350, 0), board.add("exp", -40, 0), board.add("tanh", 280, 0)
    into = board.connect(names[0], (names[1], "x"))
    out = board.connect(names[1], (names[2], "x"))
    bends = {into: (LEFT_POINT,), out: (RIGHT_POINT,)}
    board.document.push(BendWires(board.document, bends, "bend"))
    start = board.middle(names[1])
    board.drag(start, start + QPoint(0, -200), keys=ALT)
    healed = Edge(names[0], "out", names[2], "x")
    assert board.document.sheet.bends == {healed: (LEFT_POINT, RIGHT_POINT)}
    board.undo()
    assert board.document.sheet.bends == bends


def test_wire_put_to_another_input_keeps_its_points(board: Board, wire: Edge) -> None:
    other = board.add("exp", 280, 160)
    steps = board.document.undo_stack.count()
    board.drag(board.into(wire.target), board.into(other))
    moved = Edge(wire.source, "out", other, "x")
    assert board.document.sheet.bends == {moved: (LEFT_POINT, RIGHT_POINT)}
    assert board.document.undo_stack.count() == steps + 1
    board.undo()
    assert board.document.sheet.bends == {wire: (LEFT_POINT, RIGHT_POINT)}


def test_swapped_inputs_keep_the_points_of_their_wires(board: Board) -> None:
    one, two = board.add("value", -300, -50), board.add("value", -300, 60)
    target = board.add("add", 200, 0)
    edges = board.connect(one, (target, "x")), board.connect(two, (target, "y"))
    before = {edges[0]: (LEFT_POINT,)}
    board.document.push(BendWires(board.document, before, "bend"))
    board.document.push(SwapInputs(board.document, target))
    assert board.document.sheet.bends == {Edge(one, "out", target, "y"): (LEFT_POINT,)}
    board.undo()
    assert board.document.sheet.bends == before


def test_node_of_another_type_keeps_the_points_of_its_wires(board: Board, wire: Edge) -> None:
    command = ReplaceType(board.document, wire.target, "sigmoid")
    board.document.push(command)
    renamed = Edge(wire.source, "out", command.name, "x")
    assert board.document.sheet.bends == {renamed: (LEFT_POINT, RIGHT_POINT)}
    assert len(board.view.canvas.edges.bends[renamed]) == 2
    board.undo()
    assert board.document.sheet.bends == {wire: (LEFT_POINT, RIGHT_POINT)}


def test_move_of_both_ends_by_different_steps_leaves_the_points(board: Board, wire: Edge) -> None:
    moved = {wire.source: (-300.0, 10.0), wire.target: (300.0, 50.0)}
    board.document.push(MoveNodes(board.document, moved))
    assert board.document.sheet.bends[wire] == (LEFT_POINT, RIGHT_POINT)
    assert board.view.canvas.edges.bends[wire].tolist() == [list(LEFT_POINT), list(RIGHT_POINT)]
