"""Selecting with a rubber band."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.app.canvas.conftest import Board

CORNER = QPoint(60, 60)


def test_a_band_selects_what_it_touches(board: Board) -> None:
    inside, far = board.add("value", -200, -100), board.add("value", 300, 200)
    board.drag(CORNER, board.middle(inside))
    assert board.selection.nodes == {inside}
    assert far not in board.selection.nodes
    assert board.view._overlay.band is None


def test_the_selection_follows_the_band(board: Board) -> None:
    name = board.add("value", -200, -100)
    board.press(CORNER)
    board.move(board.middle(name))
    assert board.selection.nodes == {name}
    assert board.view._overlay.band is not None
    board.move(CORNER + QPoint(20, 20))
    assert not board.selection.nodes
    board.release(CORNER + QPoint(20, 20))


def test_a_band_with_a_key_adds_to_the_selection(board: Board) -> None:
    inside, other = board.add("value", -200, -100), board.add("value", 200, 100)
    board.selection.set({other})
    board.drag(CORNER, board.middle(inside), keys=Qt.KeyboardModifier.ShiftModifier)
    assert board.selection.nodes == {inside, other}


def test_a_click_on_empty_ground_selects_nothing(board: Board) -> None:
    name = board.add("value", -200, -100)
    board.selection.set({name})
    board.click(CORNER)
    assert board.selection.is_empty


def test_escape_brings_the_old_selection_back(board: Board) -> None:
    inside, other = board.add("value", -200, -100), board.add("value", 200, 100)
    board.selection.set({other})
    board.press(CORNER)
    board.move(board.middle(inside))
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert board.selection.nodes == {other}
    board.release(board.middle(inside))
    assert board.selection.nodes == {other}


def test_a_click_on_a_wire_selects_it_and_delete_removes_it(board: Board) -> None:
    value, gate = board.add("value", -300, 0), board.add("sigmoid", 200, 0)
    edge = board.connect(value, (gate, "x"))
    halfway = (board.out(value) + board.into(gate)) / 2
    board.click(halfway + QPoint(60, 2))
    assert board.selection.edge == edge
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert not board.document.graph.edges()
    board.undo()
    assert board.document.graph.edges() == [edge]


def test_a_click_on_a_label_selects_its_wire(board: Board) -> None:
    value, gate = board.add("value", -300, 0), board.add("sigmoid", 200, 0)
    edge = board.connect(value, (gate, "x"))
    board.picture()
    canvas = board.view.canvas
    pill = canvas.labels.pills(canvas.edges.row[edge])[0]
    assert pill.text == "0.00"
    board.click(board.view.mapFromScene(pill.place.center()))
    assert board.selection.edge == edge
