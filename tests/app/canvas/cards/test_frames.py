"""Coloured frames: drawn around nodes, named, moved with what is in them, sized, deleted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.node_geometry import node_sizes
from app.document.commands import ExpandNode
from app.document.commands.locking import LockNodes
from graph_engine.project.sheet import Frame, Sheet
from tests.app.canvas.cards.boards import (
    FRAME,
    NOTE,
    at,
    card,
    field,
    moved,
    put,
    sheet,
    title,
)
from tests.app.canvas.conftest import Board

CONTROL = Qt.KeyboardModifier.ControlModifier


def area(frame: object) -> tuple[float, float, float, float]:
    assert isinstance(frame, Frame)
    return frame.x, frame.y, frame.x + frame.width, frame.y + frame.height


def test_a_frame_goes_around_the_selection_and_is_named_in_one_step(board: Board) -> None:
    one, two = board.add("value", 0, 0), board.add("value", 200, 100)
    board.selection.set({one, two})
    assert board.view.keyboard.do("add_frame")
    QTest.keyClicks(field(board), "Inputs")
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    left, top, right, bottom = area(card(board, "frame1"))
    bodies = board.view.canvas.bounds([one, two])
    assert left < bodies.left() and top < bodies.top() - 30
    assert right > bodies.right() and bottom > bodies.bottom()
    assert sheet(board).frames["frame1"].title == "Inputs"
    assert board.document.undo_stack.undoText() == "Add frame"
    board.undo()
    assert sheet(board) == Sheet()


def test_a_frame_without_a_selection_is_empty_and_where_it_is_wanted(board: Board) -> None:
    board.view.card_making.ask_at(QPointF(40, 50))
    board.view.keyboard.do("add_frame")
    left, top, right, bottom = area(card(board, "frame1"))
    assert left < 40 < right and top < 50 < bottom


def test_a_frame_around_an_expanded_group_lies_outside_its_frame(board: Board) -> None:
    board.neuron()
    board.document.push(ExpandNode(board.document, "sigmoid_1", node_sizes))
    (group,) = board.view.canvas.group_layer.frames
    board.selection.set(board.document.graph.groups["sigmoid_1"].members.values())
    board.view.keyboard.do("add_frame")
    left, top, right, bottom = area(card(board, "frame1"))
    assert left < group.area.left() and top < group.area.top()
    assert right > group.area.right() and bottom > group.area.bottom()


def test_dragging_the_title_takes_along_what_lies_inside(board: Board) -> None:
    inside, outside = board.add("value", 0, -60), board.add("value", 300, 200)
    over_the_edge = board.add("value", 160, 0)
    inner = Frame(-100, 0, 90, 70, "inner")
    small = replace(NOTE, x=-90, y=10, width=72, height=40)
    put(board, frame1=FRAME, frame2=inner, note1=small, note2=NOTE)
    start = title(board, "frame1")
    board.drag(start, start + QPoint(20, 30))
    assert board.document.position(inside) == (20.0, -30.0)
    assert board.document.position(outside) == (300.0, 200.0)
    assert board.document.position(over_the_edge) == (160.0, 0.0)
    assert card(board, "frame1") == moved(FRAME, 20, 30)
    assert card(board, "frame2") == moved(inner, 20, 30)
    assert card(board, "note1") == moved(small, 20, 30)
    assert card(board, "note2") == NOTE
    count = board.document.undo_stack.count()
    board.undo()
    assert board.document.undo_stack.index() == count - 1
    assert board.document.position(inside) == (0.0, -60.0)
    assert card(board, "frame1") == FRAME


def test_a_locked_node_stays_when_its_frame_is_moved(board: Board) -> None:
    inside, locked = board.add("value", 0, -60), board.add("value", 0, 10)
    board.document.push(LockNodes(board.document, [locked], is_locked=True))
    put(board, frame1=FRAME)
    start = title(board, "frame1")
    board.drag(start, start + QPoint(20, 0))
    assert board.document.position(inside) == (20.0, -60.0)
    assert board.document.position(locked) == (0.0, 10.0)


def test_a_node_dragged_over_a_frame_keeps_its_own_life(board: Board) -> None:
    name = board.add("value", 300, 200)
    put(board, frame1=FRAME)
    start = board.middle(name)
    board.drag(start, at(board, 40, 0))
    assert card(board, "frame1") == FRAME
    board.drag(board.middle(name), start)
    assert card(board, "frame1") == FRAME


@pytest.mark.parametrize(
    ("grip", "expected"),
    [
        ((0.0, 0.5), (-100, -160, 200, 80)),
        ((1.0, 0.5), (-120, -160, 220, 80)),
        ((0.5, 0.0), (-120, -150, 200, 80)),
        ((0.5, 1.0), (-120, -160, 200, 90)),
        ((0.0, 0.0), (-100, -150, 200, 80)),
        ((1.0, 0.0), (-120, -150, 220, 80)),
        ((0.0, 1.0), (-100, -160, 200, 90)),
        ((1.0, 1.0), (-120, -160, 220, 90)),
    ],
)
def test_edges_and_corners_size_a_frame(
    board: Board, grip: tuple[float, float], expected: tuple[float, ...]
) -> None:
    put(board, frame1=FRAME)
    start = at(board, FRAME.x + grip[0] * FRAME.width, FRAME.y + grip[1] * FRAME.height)
    board.drag(start, start + QPoint(20, 10))
    assert area(card(board, "frame1")) == expected
    assert board.document.undo_stack.undoText() == "Resize frame"
    board.undo()
    assert card(board, "frame1") == FRAME


def test_a_frame_is_never_turned_inside_out(board: Board) -> None:
    put(board, frame1=FRAME)
    start = at(board, FRAME.x, FRAME.y + 120)
    board.drag(start, start + QPoint(450, 0))
    left, _, right, _ = area(card(board, "frame1"))
    assert right == 200 and right - left > 50


def test_a_wire_across_an_edge_is_what_is_pressed(board: Board) -> None:
    value, gate = board.add("value", -300, -27), board.add("sigmoid", 20, -27)
    edge = board.connect(value, (gate, "x"))
    put(board, frame1=FRAME)
    crossing = board.out(value).y()
    board.click(QPoint(at(board, FRAME.x, 0).x(), crossing))
    assert board.selection.edge == edge


def test_inside_a_frame_is_ground(board: Board) -> None:
    name = board.add("value", 0, -60)
    put(board, frame1=FRAME)
    board.drag(at(board, -110, -110), at(board, 150, 60))
    assert (board.selection.nodes, board.selection.cards) == ({name}, frozenset())
    board.click(at(board, -100, 50))
    assert board.selection.is_empty


def test_fit_to_contents(board: Board) -> None:
    inside = board.add("value", 0, -60)
    put(board, frame1=replace(FRAME, width=400, height=400))
    board.click(title(board, "frame1"))
    assert board.view.keyboard.do("fit_frame")
    left, top, right, bottom = area(card(board, "frame1"))
    body = board.view.canvas.bounds([inside])
    assert 10 < body.left() - left < 40 and 10 < right - body.right() < 40
    assert 40 < body.top() - top < 90 and 10 < bottom - body.bottom() < 40
    board.undo()
    assert card(board, "frame1").width == 400


def test_an_empty_frame_does_not_fit_anything(board: Board) -> None:
    put(board, frame1=FRAME)
    board.click(title(board, "frame1"))
    assert not board.view.keyboard.do("fit_frame")
    assert card(board, "frame1") == FRAME


def test_deleting_a_frame_keeps_its_nodes(board: Board) -> None:
    name = board.add("value", 0, -60)
    put(board, frame1=FRAME)
    board.click(title(board, "frame1"))
    assert board.selection.cards == {"frame1"}
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert sheet(board) == Sheet()
    assert name in board.document.graph
    board.undo()
    assert card(board, "frame1") == FRAME


def test_the_title_is_edited_in_its_place(board: Board) -> None:
    put(board, frame1=FRAME)
    board.click(title(board, "frame1"))
    place = title(board, "frame1")
    QTest.mouseDClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClicks(field(board), "Weights")
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    assert sheet(board).frames["frame1"].title == "Weights"
    assert board.document.undo_stack.undoText() == "Name frame"
    board.undo()
    assert card(board, "frame1") == FRAME


def test_a_pasted_title_stays_one_line_of_bounded_length(board: Board) -> None:
    put(board, frame1=FRAME)
    board.view.card_editing.begin("frame1")
    field(board).setPlainText("two\nlines " + "x" * 500)
    board.view.card_editing.commit()
    shown = sheet(board).frames["frame1"].title
    assert shown.startswith("two lines x") and len(shown) == 200


def test_a_frame_nudged_by_keys_takes_its_nodes_along(board: Board) -> None:
    name = board.add("value", 0, -60)
    put(board, frame1=FRAME)
    board.click(title(board, "frame1"))
    for _ in range(3):
        QTest.keyClick(board.view, Qt.Key.Key_Down)
    assert board.document.position(name) == (0.0, -36.0)
    assert card(board, "frame1") == moved(FRAME, 0, 24)
    board.undo()
    assert board.document.position(name) == (0.0, -60.0)
    assert card(board, "frame1") == FRAME


def test_a_frame_as_small_as_a_thumb_is_moved_and_not_sized(board: Board) -> None:
    put(board, frame1=FRAME)
    board.view.zoom_to(0.1)
    start = at(board, FRAME.x + 5, FRAME.y + FRAME.height / 2)
    board.drag(start, start + QPoint(10, 0))
    found = card(board, "frame1")
    assert (found.width, found.height) == (FRAME.width, FRAME.height)
    assert found.x != FRAME.x


def test_the_mouse_says_what_it_holds(board: Board) -> None:
    put(board, frame1=FRAME, note1=NOTE)
    board.move(at(board, FRAME.x, FRAME.y + 120))
    assert board.view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    board.move(at(board, FRAME.x, FRAME.y))
    assert board.view.viewport().cursor().shape() == Qt.CursorShape.SizeFDiagCursor
    board.move(at(board, FRAME.x + 160, FRAME.y + 120))
    assert board.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_far_view_still_shows_the_title(board: Board) -> None:
    put(board, frame1=FRAME)
    board.view.zoom_to(0.3)
    board.view.centre_on(QPointF(FRAME.x + 160, FRAME.y + 120))
    picture = board.picture()
    above = at(board, FRAME.x, FRAME.y)
    ground = board.themes.current.colour("canvas")
    row = [picture.pixelColor(above.x() + dx, above.y() - 8) for dx in range(1, 34)]
    assert any(abs(colour.lightness() - ground.lightness()) > 60 for colour in row)


def test_the_corner_map_shows_frames(board: Board) -> None:
    board.add("value", 0, -60)
    before = board.picture().copy(board.view.minimap.rect)
    put(board, frame1=FRAME)
    assert board.picture().copy(board.view.minimap.rect) != before


def test_another_document_takes_the_cards_away(board: Board) -> None:
    put(board, frame1=FRAME, note1=NOTE)
    board.document.new()
    assert not board.view.canvas.cards.shown
    assert board.selection.is_empty
