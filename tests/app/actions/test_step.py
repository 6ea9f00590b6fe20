"""Stepping by menu and shortcut, in the whole window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.document.commands import BuildFormula
from graph_engine.edge import Edge
from tests.app.window import Hands


def neuron(hands: Hands) -> None:
    values = {"w0": 2.0, "x0": -1.0, "w1": -3.0, "x1": -2.0, "w2": -3.0}
    hands.document.push(BuildFormula(hands.document, "sigmoid(w0*x0 + w1*x1 + w2)", values))
    hands.parts.canvas.fit()


def test_f9_stops_at_the_selection_and_f8_runs_there(hands: Hands) -> None:
    neuron(hands)
    steps = hands.parts.workspace.steps
    hands.click_node("mul_1")
    hands.parts.menus.refresh()
    assert hands.parts.menus.actions["break_here"].text() == "Stop here"
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_F9)
    assert steps.breakpoints.at("mul_1") is not None
    assert hands.parts.menus.actions["break_here"].text() == "Do not stop here"
    steps.jump(0)
    hands.parts.menus.refresh()
    QTest.keyClick(hands.window, Qt.Key.Key_F8)
    assert steps.sentence().startswith("Forward through mul_1")
    QTest.keyClick(hands.window, Qt.Key.Key_F8)
    assert steps.sentence().startswith("Backward through mul_1")
    QTest.keyClick(hands.window, Qt.Key.Key_F8)
    assert "No breakpoint is met" in hands.parts.notice.text.text()
    QTest.keyClick(hands.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert steps.sentence().startswith("Forward through mul_1")


def test_selected_wire_can_be_stopped_at(hands: Hands) -> None:
    neuron(hands)
    edge = Edge("w0", "out", "mul_1", "x")
    hands.parts.workspace.selection.set((), edge)
    hands.trigger("break_here")
    assert hands.parts.workspace.steps.breakpoints.at(edge=edge) is not None
    hands.trigger("break_here")
    assert hands.parts.workspace.steps.breakpoints.items == ()


def test_menu_leads_to_the_start_of_each_pass(hands: Hands) -> None:
    neuron(hands)
    steps = hands.parts.workspace.steps
    assert steps.trace is not None
    for id, phase in (
        ("to_backward", "backward"),
        ("to_update", "update"),
        ("to_forward", "forward"),
    ):
        hands.trigger(id)
        assert steps.cursor == steps.trace.start_of(phase) + 1  # type: ignore[arg-type]


def test_menu_leads_to_the_steps_of_the_selected_node(hands: Hands) -> None:
    neuron(hands)
    steps = hands.parts.workspace.steps
    hands.click_node("mul_2")
    hands.trigger("node_forward")
    assert steps.sentence().startswith("Forward through mul_2")
    hands.trigger("node_backward")
    assert steps.sentence().startswith("Backward through mul_2")
    hands.parts.workspace.selection.set(())
    hands.parts.menus.refresh()
    assert not hands.parts.menus.actions["node_forward"].isEnabled()


def test_weights_of_blocks_one_by_one_is_a_switch(hands: Hands) -> None:
    neuron(hands)
    hands.trigger("by_weight")
    assert hands.parts.workspace.steps.grain == "weight"
    assert hands.parts.timeline.controls.walk.currentText() == "By weight"
    hands.trigger("by_weight")
    assert hands.parts.workspace.steps.grain == "edge"


def test_graph_without_parameters_has_no_update_to_go_to(hands: Hands) -> None:
    hands.document.push(BuildFormula(hands.document, "exp(2)*3", {}))
    hands.parts.menus.refresh()
    assert not hands.parts.menus.actions["to_update"].isEnabled()
    assert "add a parameter" in hands.parts.menus.actions["to_update"].toolTip()


def test_whole_nodes_at_a_time_is_a_switch(hands: Hands) -> None:
    neuron(hands)
    hands.trigger("by_node")
    assert hands.parts.workspace.steps.walks_by_node
    assert hands.parts.menus.actions["by_node"].isChecked()
    assert hands.parts.timeline.controls.walk.currentData() == "node"


def test_expanding_while_stepping_keeps_values_and_place(hands: Hands) -> None:
    neuron(hands)
    steps = hands.parts.workspace.steps
    assert steps.jump_to("sigmoid_1", "backward")
    before = {
        edge: hands.parts.canvas.label_texts(edge)[:1]
        for edge in hands.document.graph.edges()
        if edge.target != "sigmoid_1"
    }
    hands.parts.workspace.selection.set(["sigmoid_1"])
    hands.trigger("expand")
    group = hands.document.graph.groups["sigmoid_1"]
    assert steps.trace is not None
    assert steps.trace.node_of(steps.cursor - 1) in group.members.values()
    for edge, texts in before.items():
        assert hands.parts.canvas.label_texts(edge)[:1] == texts
