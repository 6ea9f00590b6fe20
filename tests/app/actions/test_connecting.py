"""Wiring by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.actions.connecting import End, Targets
from app.document.commands import AddNode, Connect
from graph_engine.edge import Edge
from tests.app.actions.popups import focus_canvas, open_popup, popup_of, row_named, row_titles, take
from tests.app.window import Hands

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def add(hands: Hands, *types: str) -> list[str]:
    names = []
    for number, type_id in enumerate(types):
        command = AddNode(hands.document, type_id, (200.0 * number, 0.0))
        hands.document.push(command)
        assert command.name is not None
        names.append(command.name)
    return names


def choose(hands: Hands, name: str) -> None:
    hands.parts.workspace.selection.set([name])
    focus_canvas(hands)


def test_c_wires_an_output_to_the_port_that_is_searched_for(hands: Hands) -> None:
    value, gate = add(hands, "value", "multiply")
    choose(hands, value)
    popup = open_popup(hands, Qt.Key.Key_C, NONE)
    assert row_titles(popup) == [f"{gate}.x", f"{gate}.y"]
    take(hands, popup, "mul y")
    assert hands.document.graph.edges() == [Edge(value, "out", gate, "y")]
    assert hands.parts.canvas.hasFocus()
    hands.document.undo_stack.undo()
    assert hands.document.graph.edges() == []


def test_a_node_with_several_ports_is_asked_for_one_first(hands: Hands) -> None:
    value, gate = add(hands, "value", "multiply")
    choose(hands, gate)
    popup = open_popup(hands, Qt.Key.Key_C, NONE)
    assert row_titles(popup) == ["out", "x", "y"]
    assert row_named(popup, "x").remark == "free"
    take(hands, popup, "x")
    take(hands, popup_of(hands), value)
    assert hands.document.graph.edges() == [Edge(value, "out", gate, "x")]


def test_ports_that_do_not_fit_come_last_and_say_why(hands: Hands) -> None:
    value, gate, other = add(hands, "value", "multiply", "sigmoid")
    hands.document.push(Connect(hands.document, value, (gate, "x")))
    hands.document.push(Connect(hands.document, gate, (other, "x")))
    targets = Targets(hands.parts.workspace, End(other, "out", "out"))
    rows = targets.rows("")
    assert [row.title for row in rows] == [f"{gate}.y", f"{gate}.x"]
    assert all("cycle" in row.reason for row in rows)
    choose(hands, other)
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_C)
    take(hands, popup_of(hands), "out")
    popup = popup_of(hands)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible()
    assert len(hands.document.graph.edges()) == 2


def test_a_wired_input_says_what_it_would_lose(hands: Hands) -> None:
    one, two, gate = add(hands, "value", "value", "sigmoid")
    hands.document.push(Connect(hands.document, one, (gate, "x")))
    (row,) = Targets(hands.parts.workspace, End(two, "out", "out")).rows("")
    assert row.remark == f"instead of {one}.out" and not row.reason


def test_a_wire_that_is_there_is_not_offered_again(hands: Hands) -> None:
    value, gate = add(hands, "value", "multiply")
    hands.document.push(Connect(hands.document, value, (gate, "x")))
    rows = Targets(hands.parts.workspace, End(value, "out", "out")).rows("")
    assert [row.title for row in rows] == [f"{gate}.y"]


def test_labels_do_not_come_from_floats(hands: Hands) -> None:
    value, loss = add(hands, "sigmoid", "one_hot")
    (row,) = Targets(hands.parts.workspace, End(value, "out", "out")).rows("")
    assert row.title.startswith(loss) and "integer" in row.reason


def test_shift_c_takes_the_only_wire_away_at_once(hands: Hands) -> None:
    value, gate = add(hands, "value", "sigmoid")
    hands.document.push(Connect(hands.document, value, (gate, "x")))
    choose(hands, gate)
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_C, SHIFT)
    assert hands.document.graph.edges() == []
    hands.document.undo_stack.undo()
    assert len(hands.document.graph.edges()) == 1


def test_shift_c_asks_which_of_several(hands: Hands) -> None:
    one, two, gate = add(hands, "value", "value", "multiply")
    hands.document.push(Connect(hands.document, one, (gate, "x")))
    hands.document.push(Connect(hands.document, two, (gate, "y")))
    choose(hands, gate)
    popup = open_popup(hands, Qt.Key.Key_C, SHIFT)
    assert row_titles(popup)[-1] == "All 2 wires"
    take(hands, popup, two)
    assert hands.document.graph.edges() == [Edge(one, "out", gate, "x")]
    hands.document.undo_stack.undo()
    popup = open_popup(hands, Qt.Key.Key_C, SHIFT)
    for _ in range(2):
        QTest.keyClick(popup.field, Qt.Key.Key_Down)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert hands.document.graph.edges() == []


def test_tab_adds_a_node_wired_to_the_selected_one(hands: Hands) -> None:
    (value,) = add(hands, "value")
    choose(hands, value)
    take(hands, open_popup(hands, Qt.Key.Key_Tab, NONE), "sigmoid")
    (edge,) = hands.document.graph.edges()
    assert edge == Edge(value, "out", "sigmoid_1", "x")
    assert hands.parts.workspace.selection.current == "sigmoid_1"
    take(hands, open_popup(hands, Qt.Key.Key_Tab, NONE), "tanh")
    assert Edge("sigmoid_1", "out", "tanh_1", "x") in hands.document.graph.edges()
    left, right = (hands.document.position(name) for name in ("sigmoid_1", "tanh_1"))
    assert left[0] + 80 < right[0] and abs(left[1] - right[1]) < 40


def test_tab_adds_what_has_no_input_beside_it(hands: Hands) -> None:
    (value,) = add(hands, "value")
    choose(hands, value)
    take(hands, open_popup(hands, Qt.Key.Key_Tab, NONE), "parameter")
    assert hands.document.graph.edges() == []
    assert len(hands.document.graph) == 2
