"""Leading wires through points, with the mouse and the keys."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.bend_hits import bend_at
from app.canvas.bend_marks import Bend
from app.canvas.render import render
from app.canvas.step_marks import StepMarks
from app.document.commands import MoveNodes, RemoveSelection, RenameNode
from app.document.commands.bending import BendWires
from app.theme import LIGHT
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

CTRL = Qt.KeyboardModifier.ControlModifier
RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def wire(board: Board) -> Edge:
    """Return the one wire between two far nodes."""
    first, second = board.add("value", -300, 0), board.add("tanh", 200, 0)
    return board.connect(first, (second, "x"))


def on_wire(board: Board, edge: Edge, share: float = 0.5) -> QPoint:
    scene = board.view.canvas
    rows = np.array([scene.edges.row[edge]])
    x, y = scene.edges.courses(rows).points_at(np.array([share]))[0].tolist()
    return board.view.mapFromScene(x, y)


def at(board: Board, point: tuple[float, float]) -> QPoint:
    return board.view.mapFromScene(*point)


def double_click(board: Board, place: QPoint) -> None:
    board.click(place)
    QTest.mouseDClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    board.release(place)


def bend(board: Board, edge: Edge, *points: tuple[float, float]) -> None:
    """Lead a wire through points, by the mouse."""
    for point in points:
        board.drag(on_wire(board, edge, 0.9), at(board, point), keys=CTRL)


def test_double_click_sets_a_point_on_the_line(board: Board, wire: Edge) -> None:
    steps = board.document.undo_stack.count()
    place = on_wire(board, wire, 0.3)
    double_click(board, place)
    (point,) = board.document.sheet.bends[wire]
    assert (at(board, point) - place).manhattanLength() <= 2
    assert board.document.undo_stack.undoText() == "Add reroute point"
    assert board.document.undo_stack.count() == steps + 1
    assert (board.selection.edge, board.selection.bend) == (wire, 0)
    board.undo()
    assert not board.document.sheet.bends
    assert not board.view.canvas.edges.bends
    assert board.selection.bend is None


def test_control_and_a_drag_bend_a_wire_in_one_step(board: Board, wire: Edge) -> None:
    steps = board.document.undo_stack.count()
    plain = on_wire(board, wire)
    board.drag(plain, at(board, (0, 180)), keys=CTRL)
    assert len(board.document.sheet.bends[wire]) == 1
    x, y = board.document.sheet.bends[wire][0]
    assert abs(y - 180) <= 2
    assert board.document.undo_stack.count() == steps + 1
    assert board.view.canvas.edges.bends[wire].tolist() == [[x, y]]
    board.undo()
    assert on_wire(board, wire) == plain


def test_only_a_selected_wire_is_bent_by_a_plain_drag(board: Board, wire: Edge) -> None:
    board.drag(on_wire(board, wire), at(board, (0, 150)))
    assert not board.document.sheet.bends
    assert board.selection.edge == wire
    board.drag(on_wire(board, wire), at(board, (0, 150)))
    assert len(board.document.sheet.bends[wire]) == 1


def test_points_come_in_the_order_of_the_wire(board: Board, wire: Edge) -> None:
    board.drag(on_wire(board, wire, 0.5), at(board, (0, 150)), keys=CTRL)
    board.drag(on_wire(board, wire, 0.2), at(board, (-150, -80)), keys=CTRL)
    board.drag(on_wire(board, wire, 0.85), at(board, (120, -90)), keys=CTRL)
    across = [x for x, _ in board.document.sheet.bends[wire]]
    assert len(across) == 3
    assert across == sorted(across)


def test_a_point_is_dragged_and_merged_into_one_step(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    before = board.document.sheet.bends[wire]
    steps = board.document.undo_stack.count()
    board.drag(at(board, before[0]), at(board, (60, -140)))
    ((x, y),) = board.document.sheet.bends[wire]
    assert abs(x - 60) <= 2
    assert abs(y + 140) <= 2
    assert board.document.undo_stack.undoText() == "Move reroute point"
    assert board.document.undo_stack.count() == steps + 1
    board.undo()
    assert board.document.sheet.bends[wire] == before
    assert board.view.canvas.edges.bends[wire].tolist() == [list(before[0])]


def test_escape_leaves_a_dragged_point_where_it_was(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    before = board.document.sheet.bends[wire]
    board.press(at(board, before[0]))
    board.move(at(board, (90, 90)))
    board.move(at(board, (90, 10)))
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert board.document.sheet.bends[wire] == before
    assert board.view.canvas.edges.bends[wire].tolist() == [list(before[0])]
    board.release(at(board, (90, 10)))
    assert board.document.sheet.bends[wire] == before


def test_escape_takes_a_new_point_back(board: Board, wire: Edge) -> None:
    board.press(on_wire(board, wire), keys=CTRL)
    board.move(at(board, (0, 60)))
    board.move(at(board, (0, 90)))
    assert len(board.view.canvas.edges.bends[wire]) == 1
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert not board.view.canvas.edges.bends
    assert board.selection.bend is None


def test_double_click_on_a_point_takes_it_away(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    before = board.document.sheet.bends[wire]
    double_click(board, at(board, before[0]))
    assert wire not in board.document.sheet.bends
    assert board.document.undo_stack.undoText() == "Remove reroute point"
    board.undo()
    assert board.document.sheet.bends[wire] == before


def test_delete_takes_the_selected_point_and_then_the_wire(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    board.click(at(board, board.document.sheet.bends[wire][0]))
    assert board.selection.bend == 0
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert wire not in board.document.sheet.bends
    assert wire in board.view.canvas.edges.row
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert wire not in board.view.canvas.edges.row
    board.undo()
    board.undo()
    assert len(board.document.sheet.bends[wire]) == 1


def test_arrows_move_the_selected_point_in_one_step(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    ((x, y),) = board.document.sheet.bends[wire]
    steps = board.document.undo_stack.count()
    for _ in range(3):
        QTest.keyClick(board.view, Qt.Key.Key_Right)
    QTest.keyClick(board.view, Qt.Key.Key_Down)
    assert board.document.sheet.bends[wire] == ((x + 24, y + 8),)
    assert board.document.undo_stack.count() == steps + 1
    board.undo()
    assert board.document.sheet.bends[wire] == ((x, y),)


def test_points_snap_to_the_grid(board: Board, wire: Edge) -> None:
    board.view.set_snapping(True)
    bend(board, wire, (11, 131))
    double_click(board, on_wire(board, wire, 0.2))
    for x, y in board.document.sheet.bends[wire]:
        assert (x % 24, y % 24) == (0, 0)


def test_points_come_to_lie_level_with_their_neighbours(board: Board, wire: Edge) -> None:
    level = board.view.scene_point(wire.source, wire.source_port, "out").y()
    bend(board, wire, (0, 150))
    start = at(board, board.document.sheet.bends[wire][0])
    end = board.view.mapFromScene(-40.0, level + 3.0)
    board.drag(start, end)
    ((x, y),) = board.document.sheet.bends[wire]
    assert y == level
    assert abs(x + 40.0) <= 1.0


def test_right_click_on_a_point_selects_it(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 150))
    board.selection.clear()
    place = at(board, board.document.sheet.bends[wire][0])
    screen = board.view.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, screen)
    QApplication.sendEvent(board.view.viewport(), event)
    assert (board.selection.edge, board.selection.bend) == (wire, 0)


def test_points_go_along_when_both_ends_are_dragged(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    ((x, y),) = board.document.sheet.bends[wire]
    board.selection.set({wire.source, wire.target})
    start = board.middle(wire.source)
    board.press(start)
    board.move(start + QPoint(20, 20))
    board.move(start + QPoint(40, 60))
    assert board.view.canvas.edges.bends[wire].tolist() == [[x + 40, y + 60]]
    board.release(start + QPoint(40, 60))
    assert board.document.sheet.bends[wire] == ((x + 40, y + 60),)
    board.undo()
    assert board.document.sheet.bends[wire] == ((x, y),)
    assert board.view.canvas.edges.bends[wire].tolist() == [[x, y]]
    board.document.undo_stack.redo()
    assert board.document.sheet.bends[wire] == ((x + 40, y + 60),)


def test_points_stay_when_one_end_is_dragged(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    before = board.document.sheet.bends[wire]
    start = board.middle(wire.target)
    board.drag(start, start + QPoint(30, -90))
    assert board.document.sheet.bends[wire] == before
    assert board.view.canvas.edges.bends[wire].tolist() == [list(before[0])]


def test_drag_that_is_broken_off_brings_the_points_back(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    before = board.document.sheet.bends[wire]
    board.selection.select_all()
    start = board.middle(wire.source)
    board.press(start)
    board.move(start + QPoint(50, 50))
    board.move(start + QPoint(70, 50))
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert board.view.canvas.edges.bends[wire].tolist() == [list(before[0])]


def test_wire_is_picked_cut_and_lit_where_it_goes(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 200))
    board.selection.clear()
    board.click(on_wire(board, wire, 0.4))
    assert board.selection.edge == wire
    lower = at(board, (0, 200))
    keys = Qt.KeyboardModifier.ControlModifier
    board.drag(lower + QPoint(-30, -25), lower + QPoint(-30, 60), button=RIGHT, keys=keys)
    assert wire not in board.view.canvas.edges.row
    board.undo()
    assert len(board.document.sheet.bends[wire]) == 1
    assert len(board.view.canvas.edges.bends[wire]) == 1


def test_points_go_with_a_renamed_node_and_a_removed_one(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    before = board.view.canvas.edges.bends[wire].tolist()
    board.document.push(RenameNode(board.document, wire.source, "fresh"))
    renamed = Edge("fresh", wire.source_port, wire.target, wire.target_port)
    assert board.view.canvas.edges.bends[renamed].tolist() == before
    assert board.selection.edge == renamed
    board.document.push(RemoveSelection(board.document, ["fresh"]))
    assert not board.view.canvas.edges.bends
    board.undo()
    assert board.view.canvas.edges.bends[renamed].tolist() == before
    board.undo()
    assert board.view.canvas.edges.bends[wire].tolist() == before


def test_mouse_over_a_point_is_told(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    (point,) = board.document.sheet.bends[wire]
    board.move(at(board, (0, -200)))
    assert board.view.canvas.edge_layer.bends.hot is None
    board.move(at(board, point))
    assert board.view.canvas.edge_layer.bends.hot == Bend(wire, 0)
    assert "Reroute point" in board.view.tip_text(at(board, point).toPointF())


def test_cursor_says_which_wire_a_drag_would_bend(board: Board, wire: Edge) -> None:
    viewport, place = board.view.viewport(), on_wire(board, wire, 0.3)
    board.move(place)
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor
    board.selection.set((), wire)
    board.move(place + QPoint(1, 0))
    assert viewport.cursor().shape() == Qt.CursorShape.SizeAllCursor


def test_point_that_cannot_be_seen_cannot_be_held(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 120))
    (point,) = board.document.sheet.bends[wire]
    assert bend_at(board.view.canvas, QPointF(*point), 1.0) == Bend(wire, 0)
    assert bend_at(board.view.canvas, QPointF(*point), 0.2) is None
    board.view.zoom_to(0.2)
    before = board.document.sheet.bends
    board.drag(on_wire(board, wire, 0.2), at(board, (-100, -300)), keys=CTRL)
    double_click(board, on_wire(board, wire, 0.8))
    assert board.document.sheet.bends == before


def test_labels_keep_off_points_and_nodes(board: Board, wire: Edge) -> None:
    bend(board, wire, (-40, 160))
    scene = board.view.canvas
    scene.labels.prepare(board.view.visible_area())
    (x, y), row = board.document.sheet.bends[wire][0], scene.edges.row[wire]
    left, top, right, bottom = scene.edges.column("label_box")[row].tolist()
    assert not (left <= x <= right and top <= y <= bottom)
    rows = np.array([row])
    middle = np.array([(left + right) / 2, (top + bottom) / 2])
    assert scene.edges.courses(rows).distances(tuple(middle.tolist()))[0] < 70.0
    assert middle[1] > 20.0


def test_whole_graph_in_sight_has_the_points_in_sight(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 300))
    board.document.push(MoveNodes(board.document, {wire.source: (-900, 0)}))
    board.view.fit()
    (point,) = board.document.sheet.bends[wire]
    assert board.view.canvas.extent().contains(*point)


def test_wire_drawn_from_afar_passes_its_points(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 300))
    scene = board.view.canvas
    lines = scene.edges.courses(np.arange(len(scene.edges))).straight()
    (x, y) = board.document.sheet.bends[wire][0]
    assert [x, y] in lines[:, 2:].tolist()


def test_pictures_hold_what_the_wire_goes_round(board: Board, wire: Edge, tmp_path: Path) -> None:
    render(board.document, tmp_path / "plain.svg", LIGHT)
    board.document.push(BendWires(board.document, {wire: ((0.0, 900.0),)}, "bend"))
    render(board.document, tmp_path / "bent.svg", LIGHT)
    heights = []
    for name in ("plain.svg", "bent.svg"):
        box = ElementTree.parse(tmp_path / name).getroot().get("viewBox", "")
        heights.append(float(box.split()[3]))
    assert heights[1] > heights[0] + 700.0


def test_what_moves_along_a_wire_passes_its_points(board: Board, wire: Edge) -> None:
    bend(board, wire, (0, 200))
    board.view.marks = StepMarks(board.view, board.steps)
    (x, y) = board.document.sheet.bends[wire][0]
    beside = QPointF(board.view.mapFromScene(x, y)) + QPointF(0, 4)
    board.selection.clear()
    board.leave()
    plain = board.picture().pixelColor(beside.toPoint())
    board.steps.light([wire])
    lit = board.picture().pixelColor(beside.toPoint())
    assert lit != plain
    scene = board.view.canvas
    shares = np.linspace(0.0, 1.0, 200)
    rows = np.full(200, scene.edges.row[wire])
    way = scene.edges.courses(rows).points_at(shares)
    assert np.hypot(way[:, 0] - x, way[:, 1] - y).min() < 6.0
    steps = np.hypot(*np.diff(way, axis=0).T)
    assert steps.max() < 4.0 * steps.mean()


def test_release_that_is_lost_leaves_nothing_in_the_hand(board: Board, wire: Edge) -> None:
    place = on_wire(board, wire)
    QTest.mouseClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wire in board.view.canvas.edges.bends  # a new point, in the hand
    # Something else took the mouse: what comes next is a press.
    board.click(QPoint(8, 8))
    assert wire not in board.view.canvas.edges.bends
    assert not board.document.sheet.bends
    double_click(board, place)
    assert len(board.document.sheet.bends[wire]) == 1
