"""Locked nodes stay where they are, whatever moves the others."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.document.aligning import aligned, distributed
from app.document.commands import MoveNodes
from app.document.commands.bending import BendWires
from app.document.commands.locking import LockNodes
from app.document.document import Document
from tests.app.canvas.conftest import Board


@pytest.fixture
def pair(board: Board) -> tuple[str, str]:
    """Return a locked node and one that is free."""
    fixed, free = board.add("value", -200, 0), board.add("value", 100, 0)
    board.document.push(LockNodes(board.document, [fixed], is_locked=True))
    return fixed, free


def test_locked_node_is_marked_and_undone(board: Board, pair: tuple[str, str]) -> None:
    fixed, free = pair
    items = board.view.canvas.items_by_name()
    assert board.document.undo_stack.undoText() == f"Lock {fixed}"
    assert items[fixed].is_locked
    assert not items[free].is_locked
    plain = board.picture()
    board.undo()
    assert not items[fixed].is_locked
    assert board.picture() != plain
    board.document.undo_stack.redo()
    assert items[fixed].is_locked


def test_dragging_a_locked_node_says_why_it_stays(board: Board, pair: tuple[str, str]) -> None:
    fixed, _free = pair
    board.selection.set(pair)
    steps, before = board.document.undo_stack.count(), board.document.positions
    start = board.middle(fixed)
    board.press(start)
    board.move(start + QPoint(30, 0))
    board.move(start + QPoint(60, 40))
    assert board.view.tip.isVisible()
    assert fixed in board.view.tip.text()
    assert board.places() == before
    board.release(start + QPoint(60, 40))
    assert not board.view.tip.isVisible()
    assert board.document.positions == before
    assert board.document.undo_stack.count() == steps


def test_of_a_mixed_selection_the_others_move(board: Board, pair: tuple[str, str]) -> None:
    fixed, free = pair
    board.selection.set(pair)
    start = board.middle(free)
    board.drag(start, start + QPoint(50, 30))
    assert board.document.positions == {fixed: (-200.0, 0.0), free: (150.0, 30.0)}
    assert board.places() == board.document.positions
    assert board.document.undo_stack.undoText() == f"Move {free}"
    board.undo()
    assert board.document.position(free) == (100.0, 0.0)


def test_locked_node_can_be_selected(board: Board, pair: tuple[str, str]) -> None:
    board.click(board.middle(pair[0]))
    assert board.selection.nodes == {pair[0]}


def test_arrows_leave_a_locked_node(board: Board, pair: tuple[str, str]) -> None:
    fixed, free = pair
    steps = board.document.undo_stack.count()
    board.selection.set({fixed})
    QTest.keyClick(board.view, Qt.Key.Key_Right)
    assert board.document.undo_stack.count() == steps
    assert board.view.tip.isVisible()
    assert fixed in board.view.tip.text()
    board.selection.set(pair)
    QTest.keyClick(board.view, Qt.Key.Key_Right)
    assert board.document.positions == {fixed: (-200.0, 0.0), free: (108.0, 0.0)}


def test_no_move_command_moves_a_locked_node(board: Board, pair: tuple[str, str]) -> None:
    fixed, free = pair
    board.document.push(MoveNodes(board.document, {fixed: (0.0, 0.0), free: (5.0, 5.0)}))
    assert board.document.positions == {fixed: (-200.0, 0.0), free: (5.0, 5.0)}


def test_what_makes_way_for_a_dropped_node_leaves_locked_ones(board: Board) -> None:
    first, second = board.add("value", -80, 0), board.add("tanh", 20, 0)
    behind = board.add("exp", 20, 200)
    board.connect(first, (second, "x"))
    board.document.push(LockNodes(board.document, [second], is_locked=True))
    gap = (board.out(first) + board.into(second)) / 2
    assert board.drop("sigmoid", gap)
    assert board.document.position(second) == (20.0, 0.0)
    assert board.document.position(behind) != (20.0, 200.0)
    board.undo()
    assert board.document.position(behind) == (20.0, 200.0)


def test_others_line_up_with_the_locked_node() -> None:
    places = {"a": (0.0, 0.0), "b": (40.0, 100.0), "c": (90.0, 200.0)}
    sizes = dict.fromkeys(places, (50.0, 20.0))
    found = aligned(places, sizes, "left", fixed={"b"})
    assert found == {"a": (40.0, 0.0), "b": (40.0, 100.0), "c": (40.0, 200.0)}


def test_gaps_are_equal_from_each_node_that_stays_to_the_next() -> None:
    places = {"a": (0.0, 0.0), "b": (20.0, 0.0), "c": (100.0, 0.0), "d": (150.0, 0.0)}
    places["e"] = (300.0, 0.0)
    sizes = dict.fromkeys(places, (10.0, 10.0))
    found = distributed(places, sizes, 0, fixed={"c"})
    assert {name: x for name, (x, _) in found.items()} == {
        "a": 0.0, "b": 50.0, "c": 100.0, "d": 200.0, "e": 300.0,
    }  # fmt: skip


def test_tip_of_a_locked_node_says_so(board: Board, pair: tuple[str, str]) -> None:
    assert "Locked" in board.view.tip_text(board.middle(pair[0]).toPointF())
    assert "Locked" not in board.view.tip_text(board.middle(pair[1]).toPointF())


def test_locks_and_points_are_saved(board: Board, pair: tuple[str, str], tmp_path: Path) -> None:
    target = board.add("tanh", 300, 0)
    edge = board.connect(pair[1], (target, "x"))
    board.document.push(BendWires(board.document, {edge: ((250.0, 99.5),)}, "bend"))
    assert board.document.save(tmp_path / "some.gradloom")
    other = Document()
    assert other.open(tmp_path / "some.gradloom")
    assert other.sheet.pins == {pair[0]}
    assert other.sheet.bends == {edge: ((250.0, 99.5),)}
    other.close()


def test_locks_come_back_with_a_deleted_node(board: Board, pair: tuple[str, str]) -> None:
    board.selection.set({pair[0]})
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert not board.document.sheet.pins
    board.undo()
    assert board.document.sheet.pins == {pair[0]}
    assert board.view.canvas.item(pair[0]).is_locked
