"""The keys of the canvas."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.canvas.conftest import Board


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_nodes_with_their_wires_in_one_step(board: Board, key: Qt.Key) -> None:
    value, gate = board.add("value", -200, 0), board.add("sigmoid", 0, 0)
    edge = board.connect(value, (gate, "x"))
    board.selection.set({value})
    QTest.keyClick(board.view, key)
    assert set(board.document.graph) == {gate}
    assert edge not in board.view.canvas.edges.row
    board.undo()
    assert set(board.document.graph) == {value, gate}
    assert board.document.graph.edges() == [edge]
    assert edge in board.view.canvas.edges.row


def test_delete_with_nothing_selected_does_nothing(board: Board) -> None:
    board.add("value", 0, 0)
    count = board.document.undo_stack.count()
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert board.document.undo_stack.count() == count


def test_control_a_selects_everything(board: Board) -> None:
    names = {board.add("value", x, 0) for x in (-200, 0, 200)}
    QTest.keyClick(board.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert board.selection.nodes == names


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Left, (-8.0, 0.0)),
        (Qt.Key.Key_Right, (8.0, 0.0)),
        (Qt.Key.Key_Up, (0.0, -8.0)),
        (Qt.Key.Key_Down, (0.0, 8.0)),
    ],
)
def test_arrows_nudge_the_selection(board: Board, key: Qt.Key, place: tuple[float, float]) -> None:
    name, other = board.add("value", 0, 0), board.add("value", 300, 0)
    board.selection.set({name})
    QTest.keyClick(board.view, key)
    assert board.document.position(name) == place
    assert board.document.position(other) == (300.0, 0.0)


def test_nudges_in_a_row_are_one_step_of_the_history(board: Board) -> None:
    name = board.add("value", 0, 0)
    board.selection.set({name})
    for _ in range(5):
        QTest.keyClick(board.view, Qt.Key.Key_Right)
    little = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(board.view, Qt.Key.Key_Right, little)
    assert board.document.position(name) == (41.0, 0.0)
    board.undo()
    assert board.document.position(name) == (0.0, 0.0)


def test_arrows_without_a_selection_are_left_to_others(board: Board) -> None:
    board.add("value", 0, 0)
    count = board.document.undo_stack.count()
    QTest.keyClick(board.view, Qt.Key.Key_Right)
    assert board.document.undo_stack.count() == count
