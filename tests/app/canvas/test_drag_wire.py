"""Wiring by dragging from port to port."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

EMPTY = QPoint(40, 650)


@pytest.fixture
def pair(board: Board) -> tuple[str, str]:
    """Add a value and a gate with two inputs."""
    return board.add("value", -300, 0, value=3.0), board.add("multiply", 100, 0)


def edges(board: Board) -> set[Edge]:
    return set(board.document.graph.edges())


def test_a_wire_is_drawn_from_an_output_to_an_input(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    board.drag(board.out(value), board.into(gate, "y"))
    assert edges(board) == {Edge(value, "out", gate, "y")}
    assert Edge(value, "out", gate, "y") in board.view.canvas.edges.row
    board.undo()
    assert not edges(board)
    assert Edge(value, "out", gate, "y") not in board.view.canvas.edges.row


def test_a_wire_is_drawn_from_an_input_to_an_output(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    board.drag(board.into(gate), board.out(value))
    assert edges(board) == {Edge(value, "out", gate, "x")}


def test_a_drop_near_a_port_reaches_it(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    board.drag(board.out(value), board.into(gate) - QPoint(15, 10))
    assert edges(board) == {Edge(value, "out", gate, "x")}


def test_a_drop_on_a_body_takes_its_first_free_input(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    board.connect(value, (gate, "x"))
    other = board.add("value", -300, 200)
    board.drag(board.out(other), board.middle(gate) + QPoint(20, 5))
    assert Edge(other, "out", gate, "y") in edges(board)


def test_a_new_wire_dropped_on_empty_ground_is_gone(board: Board, pair: tuple[str, str]) -> None:
    count = board.document.undo_stack.count()
    board.drag(board.out(pair[0]), EMPTY)
    assert not edges(board)
    assert board.document.undo_stack.count() == count


def test_the_port_in_reach_lights(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    board.press(board.out(value))
    board.move(board.into(gate) - QPoint(12, 0))
    overlay = board.view._overlay
    assert overlay.port == board.view.scene_point(gate, "x", "in")
    assert not overlay.is_refused
    board.move(EMPTY)
    assert overlay.port is None
    board.release(EMPTY)
    assert overlay.wire is None


def test_a_port_that_refuses_says_why_while_the_wire_is_in_hand(
    board: Board, pair: tuple[str, str]
) -> None:
    value, gate = pair
    loss = board.add("cross_entropy", 100, 200)
    board.press(board.out(value))
    board.move(board.into(loss, "target"))
    assert board.view.tip.isVisible()
    assert "integer" in board.view.tip.text()
    assert board.view._overlay.is_refused
    board.move(board.into(gate))
    assert not board.view._overlay.is_refused
    board.move(board.into(loss, "target"))
    board.release(board.into(loss, "target"))
    assert not edges(board)
    assert not board.view.tip.isVisible()


def test_a_wire_that_would_close_a_cycle_is_refused_with_the_cycle(board: Board) -> None:
    first, second = board.add("sigmoid", -200, 0), board.add("tanh", 100, 0)
    board.connect(first, (second, "x"))
    board.press(board.out(second))
    board.move(board.into(first))
    assert f"{second} → {first} → {second}" in board.view.tip.text()
    board.release(board.into(first))
    assert edges(board) == {Edge(first, "out", second, "x")}


def test_a_node_cannot_feed_itself(board: Board) -> None:
    gate = board.add("sigmoid", 0, 0)
    board.press(board.out(gate))
    board.move(board.into(gate))
    assert "cycle" in board.view.tip.text()
    board.release(board.into(gate))
    assert not edges(board)


def test_two_outputs_are_not_wired(board: Board, pair: tuple[str, str]) -> None:
    value, _ = pair
    other = board.add("value", -300, 150)
    board.press(board.out(value))
    board.move(board.out(other))
    assert "from an output to an input" in board.view.tip.text()
    board.release(board.out(other))
    assert not edges(board)


def test_a_wired_input_takes_another_wire_in_one_step(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    other = board.add("value", -300, 150)
    board.connect(value, (gate, "x"))
    board.drag(board.out(other), board.into(gate))
    assert edges(board) == {Edge(other, "out", gate, "x")}
    board.undo()
    assert edges(board) == {Edge(value, "out", gate, "x")}


def test_a_wire_dragged_off_an_input_can_be_put_to_another(
    board: Board, pair: tuple[str, str]
) -> None:
    value, gate = pair
    board.connect(value, (gate, "x"))
    count = board.document.undo_stack.count()
    board.drag(board.into(gate), board.into(gate, "y"))
    assert edges(board) == {Edge(value, "out", gate, "y")}
    assert board.document.undo_stack.count() == count + 1
    board.undo()
    assert edges(board) == {Edge(value, "out", gate, "x")}


def test_while_it_is_in_hand_the_wire_is_drawn_faint(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    edge = board.connect(value, (gate, "x"))
    board.press(board.into(gate))
    board.move(EMPTY)
    assert board.view.canvas.edge_layer.lifted == edge
    assert edges(board) == {edge}
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert board.view.canvas.edge_layer.lifted is None
    assert edges(board) == {edge}
    board.release(EMPTY)


def test_a_wire_dragged_off_and_dropped_on_empty_ground_is_removed(
    board: Board, pair: tuple[str, str]
) -> None:
    value, gate = pair
    edge = board.connect(value, (gate, "x"))
    board.press(board.into(gate))
    board.move(EMPTY)
    assert "remove" in board.view.tip.text()
    board.release(EMPTY)
    assert not edges(board)
    board.undo()
    assert edges(board) == {edge}


def test_a_wire_put_back_where_it_was_changes_nothing(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    edge = board.connect(value, (gate, "x"))
    count = board.document.undo_stack.count()
    start = board.into(gate)
    board.press(start)
    board.move(start - QPoint(60, 0))
    board.move(start)
    board.release(start)
    assert edges(board) == {edge}
    assert board.document.undo_stack.count() == count


def test_a_click_on_a_wired_input_does_not_take_the_wire_off(
    board: Board, pair: tuple[str, str]
) -> None:
    value, gate = pair
    edge = board.connect(value, (gate, "x"))
    board.click(board.into(gate))
    assert edges(board) == {edge}


def test_weights_show_their_ports_when_a_wire_comes_near(board: Board) -> None:
    parameter = board.add("parameter", -300, 100, value=[[1.0, 2.0]])
    layer = board.add("linear", 0, 0, out_features=1)
    item = board.view.canvas.item(layer)
    hidden = item.geometry.inputs["weight"]
    assert not item.shows_port("weight", hidden)
    board.press(board.out(parameter))
    board.move(board.into(layer, "weight") + QPoint(0, 14))
    assert item.shows_port("weight", hidden)
    board.move(board.into(layer, "weight") + QPoint(0, 4))
    board.release(board.into(layer, "weight"))
    board.leave()
    assert edges(board) == {Edge(parameter, "out", layer, "weight")}
    assert item.shows_port("weight", hidden)
    assert not item.shows_port("bias", item.geometry.inputs["bias"])


def test_a_weight_that_the_hovering_mouse_shows_can_be_wired_from(board: Board) -> None:
    parameter = board.add("parameter", -300, 100, value=[1.0])
    layer = board.add("linear", 0, 0, out_features=1)
    board.move(board.middle(layer))
    board.drag(board.into(layer, "bias"), board.out(parameter))
    assert edges(board) == {Edge(parameter, "out", layer, "bias")}


def test_wiring_works_at_any_zoom(board: Board, pair: tuple[str, str]) -> None:
    value, gate = pair
    for factor in (0.3, 2.0):
        board.view.zoom_to(factor)
        board.view.frame()
        board.drag(board.out(value), board.into(gate, "y"))
        assert edges(board) == {Edge(value, "out", gate, "y")}
        board.undo()
        assert not edges(board)
