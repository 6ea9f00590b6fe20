"""Walking through a graph by keyboard."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def walk(board: Board, *keys: Qt.Key) -> str | None:
    for key in keys:
        QTest.keyClick(board.view, key, ALT)
    return board.selection.current


def onto_wire(board: Board) -> Edge | None:
    QTest.keyClick(board.view, Qt.Key.Key_W)
    return board.selection.edge


@pytest.fixture
def fan(board: Board) -> Board:
    """Show a value that three gates use, one below the other, and a sum of the first two."""
    board.add("value", -300, 0)
    for number, type_id in enumerate(("sigmoid", "tanh", "relu")):
        board.connect("value_1", (board.add(type_id, 0, 120 * number - 120), "x"))
    total = board.add("add", 300, 0)
    board.connect("sigmoid_1", (total, "x"))
    board.connect("tanh_1", (total, "y"))
    board.view.fit()
    board.selection.set({"value_1"})
    return board


def test_right_leads_to_a_consumer_and_left_to_a_producer(fan: Board) -> None:
    assert walk(fan, RIGHT) == "sigmoid_1"
    assert walk(fan, RIGHT) == "add_1"
    assert walk(fan, LEFT) == "sigmoid_1"
    assert walk(fan, LEFT) == "value_1"


def test_the_way_back_is_the_wire_that_one_came_by(fan: Board) -> None:
    assert walk(fan, RIGHT, DOWN, RIGHT) == "add_1"
    assert walk(fan, LEFT) == "tanh_1"
    assert walk(fan, LEFT, RIGHT) == "tanh_1"


def test_up_and_down_lead_to_what_the_same_node_feeds(fan: Board) -> None:
    assert walk(fan, RIGHT, DOWN) == "tanh_1"
    assert walk(fan, DOWN) == "relu_1"
    assert walk(fan, UP, UP) == "sigmoid_1"


def test_up_and_down_lead_to_what_feeds_the_same_node(fan: Board) -> None:
    fan.selection.set({"add_1"})
    assert walk(fan, LEFT) == "sigmoid_1"
    assert walk(fan, DOWN) == "tanh_1"


def test_without_a_wire_down_leads_to_what_lies_below(board: Board) -> None:
    for y in (0, 100, 200):
        board.add("value", 0, y)
    board.add("value", 500, 50)
    board.selection.set({"value_1"})
    assert walk(board, DOWN) == "value_2"
    assert walk(board, DOWN) == "value_3"
    assert walk(board, DOWN) == "value_3"
    assert walk(board, UP, UP) == "value_1"


def test_where_nothing_leads_on_the_keys_stay(fan: Board) -> None:
    assert walk(fan, LEFT) == "value_1"
    assert walk(fan, RIGHT, RIGHT, RIGHT) == "add_1"


def test_with_nothing_selected_a_walk_begins_in_the_middle(fan: Board) -> None:
    fan.selection.clear()
    assert walk(fan, RIGHT) == "tanh_1"


def test_walking_changes_nothing(fan: Board) -> None:
    count = fan.document.undo_stack.count()
    walk(fan, RIGHT, DOWN, RIGHT, LEFT, UP)
    onto_wire(fan)
    assert fan.document.undo_stack.count() == count


def test_view_follows_the_keys(fan: Board) -> None:
    fan.view.zoom_to(2.0)
    fan.view.centerOn(-300.0, 0.0)
    walk(fan, RIGHT, RIGHT)
    seen: QRectF = fan.view.visible_area()
    assert seen.contains(fan.view.canvas.bounds(["add_1"]))


def test_w_goes_onto_the_wires_of_a_node_one_after_the_other(fan: Board) -> None:
    fan.selection.set({"tanh_1"})
    assert onto_wire(fan) == Edge("tanh_1", "out", "add_1", "y")
    assert onto_wire(fan) == Edge("value_1", "out", "tanh_1", "x")
    assert onto_wire(fan) == Edge("tanh_1", "out", "add_1", "y")


def test_on_a_wire_the_arrows_lead_to_its_ends_and_its_neighbours(fan: Board) -> None:
    wire = onto_wire(fan)
    assert wire is not None and wire.target == "sigmoid_1"
    walk(fan, DOWN)
    assert fan.selection.edge == Edge("value_1", "out", "tanh_1", "x")
    assert walk(fan, RIGHT) == "tanh_1"
    onto_wire(fan)
    assert walk(fan, LEFT) == "tanh_1"


def test_delete_takes_the_wire_and_the_keys_come_home(fan: Board) -> None:
    wire = onto_wire(fan)
    assert wire is not None
    QTest.keyClick(fan.view, Qt.Key.Key_Delete)
    assert wire not in fan.document.graph.edges()
    assert fan.selection.current == "value_1"
    fan.undo()
    assert wire in fan.document.graph.edges()


def test_keys_can_be_others(fan: Board) -> None:
    fan.view.keyboard.set_keys({"walk_right": ("Ctrl+Alt+N",), "fit_here": ("+",)})
    QTest.keyClick(fan.view, Qt.Key.Key_N, ALT | Qt.KeyboardModifier.ControlModifier)
    assert fan.selection.current == "sigmoid_1"
    assert walk(fan, RIGHT) == "sigmoid_1"
    fan.view.zoom_to(3.0)
    QTest.keyClick(fan.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert fan.view.scale_factor < 3.0
