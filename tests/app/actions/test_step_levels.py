"""Into a node while stepping, over and out again, by the keys of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.edge_labels import LABEL_SCALE
from app.document.commands import AddNode, Connect, DefineBlock
from graph_engine.edge import Edge
from tests.app.actions.test_step import neuron
from tests.app.document.test_blocks import residual
from tests.app.window import Hands

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    hands.parts.menus.refresh()
    QTest.keyClick(hands.parts.area.visible_canvas, key, modifiers)
    QApplication.processEvents()
    hands.settle()


def step_into(hands: Hands) -> None:
    press(hands, Qt.Key.Key_Down, CONTROL | SHIFT)


def step_out(hands: Hands) -> None:
    press(hands, Qt.Key.Key_Up, CONTROL | SHIFT)


def step_over(hands: Hands) -> None:
    press(hands, Qt.Key.Key_Right)


def at_sigmoid(hands: Hands) -> None:
    neuron(hands)
    assert hands.parts.workspace.steps.jump_to("sigmoid_1", "forward")


def deep(hands: Hands) -> None:
    """Build an image that goes through two copies of a block, and step to the second node."""
    document = hands.document
    document.push(DefineBlock(document, residual()))
    document.push(AddNode(document, "input", name="image", settings={"shape": (3, 4, 4)}))
    document.push(AddNode(document, "repeat:Residual", name="tail", settings={"repeats": 2}))
    document.push(AddNode(document, "sum", name="total"))
    document.push(Connect(document, "image", "tail"))
    document.push(Connect(document, "tail", "total"))
    hands.settle()
    assert hands.parts.workspace.steps.jump_to("tail", "forward")


def test_keys_lead_into_a_node_over_its_steps_and_out(hands: Hands) -> None:
    at_sigmoid(hands)
    workspace = hands.parts.workspace
    canvas = hands.parts.area.inside.canvas
    step_into(hands)
    assert workspace.inside.path == ("sigmoid_1",)
    timeline = hands.parts.timelines.visible
    assert timeline is not hands.parts.timeline and timeline.isVisible()
    assert timeline.count.text() == "1 / 14"
    entry, result = Edge("x", "out", "neg_1", "x"), Edge("recip_1", "out", "out", "x")
    assert canvas.label_texts(entry)[0] == "1.00"
    assert canvas.label_texts(result)[0] == ""
    told = []
    for _ in range(6):
        step_over(hands)
        told.append(timeline.equation.text())
    assert canvas.label_texts(result)[0] == "0.73"
    assert canvas.label_texts(entry)[1] == ""
    for number, text in zip(("-1.00", "0.37", "1.37", "0.73"), told[1:5], strict=True):
        assert number in text
    step_out(hands)
    assert not workspace.inside.is_open
    assert workspace.steps.sentence().startswith("Forward through sigmoid_1")
    assert hands.parts.timelines.visible is hands.parts.timeline


def test_backward_steps_are_gone_into_as_well(hands: Hands) -> None:
    neuron(hands)
    steps = hands.parts.workspace.steps
    steps.jump(12)
    assert steps.sentence().startswith("Backward through sigmoid_1 to add_2")
    step_into(hands)
    inside = hands.parts.workspace.inside_steps
    assert inside.sentence().startswith("Backward into sigmoid_1: the gradient of out, 1.00")
    gradients = []
    for _ in range(6):
        step_over(hands)
        gradients.append(inside.equation().rpartition(" = ")[2])
    assert gradients == ["1.00", "-0.53", "-0.53", "-0.53", "-0.20", "0.20"]
    assert steps.cursor == 12
    step_out(hands)
    assert steps.cursor == 12
    assert steps.sentence().startswith("Backward through sigmoid_1 to add_2")


def test_arrows_alone_and_the_chips_step_inside_too(hands: Hands) -> None:
    at_sigmoid(hands)
    step_into(hands)
    inside = hands.parts.workspace.inside_steps
    press(hands, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    assert inside.cursor == 2
    strip = hands.parts.timelines.inside.strip
    place = strip.chip(4).center().toPoint()
    hands.qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert inside.cursor == 5
    press(hands, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert hands.parts.workspace.steps.cursor == 9  # it was not through


def test_node_without_an_inside_says_so(hands: Hands) -> None:
    neuron(hands)
    workspace = hands.parts.workspace
    assert workspace.steps.jump_to("add_1", "forward")
    hands.parts.menus.trigger("step_into")
    assert not workspace.inside.is_open
    assert "nothing inside" in hands.parts.notice.text.text()
    hands.parts.menus.trigger("step_out")
    assert "nothing around it" in hands.parts.notice.text.text()


def test_buttons_of_the_timeline_lead_in_and_out(hands: Hands) -> None:
    at_sigmoid(hands)
    controls = hands.parts.timeline.controls
    hands.qtbot.waitUntil(lambda: controls.into.isEnabled(), timeout=20_000)
    assert not controls.out.isEnabled()
    hands.qtbot.mouseClick(controls.into, Qt.MouseButton.LeftButton)
    assert hands.parts.workspace.inside.is_open
    inner = hands.parts.timelines.visible.controls
    hands.qtbot.waitUntil(lambda: inner.out.isEnabled(), timeout=20_000)
    hands.qtbot.mouseClick(inner.out, Qt.MouseButton.LeftButton)
    assert not hands.parts.workspace.inside.is_open


def test_steps_go_down_two_levels_and_up_again(hands: Hands) -> None:
    deep(hands)
    workspace = hands.parts.workspace
    step_into(hands)
    step_over(hands)
    assert workspace.inside_steps.sentence().startswith("Forward through residual_1")
    step_into(hands)
    assert workspace.inside.path == ("tail", "residual_1")
    assert workspace.inside_steps.sentence().startswith("Forward into residual_1: ")
    step_out(hands)
    assert workspace.inside.path == ("tail",)
    assert workspace.inside_steps.sentence().startswith("Forward through residual_1")
    step_out(hands)
    assert workspace.steps.sentence().startswith("Forward through tail")


def test_f9_and_f8_stop_at_a_node_inside(hands: Hands) -> None:
    at_sigmoid(hands)
    step_into(hands)
    workspace = hands.parts.workspace
    workspace.inside.selection.set(["exp_1"])
    press(hands, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert workspace.inside_steps.breakpoints.at("exp_1") is not None
    assert workspace.steps.breakpoints.items == ()
    press(hands, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert workspace.inside_steps.sentence().startswith("Forward through exp_1")


def test_f8_outside_meets_a_breakpoint_inside(hands: Hands) -> None:
    deep(hands)
    workspace = hands.parts.workspace
    workspace.inside.open("tail")
    workspace.inside.open("residual_2")
    conv = next(n for n in workspace.inside.document.graph if n.startswith("conv"))
    workspace.inside_steps.breakpoints.toggle_at(conv)
    workspace.inside.close()
    workspace.steps.jump(0)
    press(hands, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert workspace.inside.path == ("tail", "residual_2")
    assert workspace.inside_steps.sentence().startswith(f"Forward through {conv}")
    workspace.inside.close()
    workspace.steps.breakpoints.toggle_at("image")
    workspace.steps.jump(0)
    press(hands, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert not workspace.inside.is_open  # the image comes first
    assert workspace.steps.sentence().startswith("Forward: image")
    press(hands, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert workspace.inside.path == ("tail", "residual_2")


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_Space])
def test_inside_is_played_by_itself(hands: Hands, key: Qt.Key) -> None:
    at_sigmoid(hands)
    step_into(hands)
    inside = hands.parts.workspace.inside_steps
    inside.speed = 200.0
    press(hands, key, Qt.KeyboardModifier.NoModifier)
    hands.qtbot.waitUntil(lambda: inside.cursor == inside.count, timeout=20_000)
    assert hands.parts.workspace.steps.cursor == 12
    assert hands.parts.workspace.steps.speed == 200.0


def test_presentation_says_the_steps_inside(hands: Hands) -> None:
    at_sigmoid(hands)
    step_into(hands)
    hands.parts.workspace.window_wanted.emit("presentation")
    bar = hands.window.presentation.bar
    assert "add_2" in bar.sentence.text()
    QTest.keyClick(hands.parts.area.visible_canvas, Qt.Key.Key_Right)
    assert bar.count.text() == "2 / 14"
    hands.window.presentation.leave()


def test_view_inside_is_near_enough_to_read_and_goes_along(hands: Hands) -> None:
    hands.window.resize(1000, 640)
    at_sigmoid(hands)
    step_into(hands)
    canvas = hands.parts.area.inside.canvas
    hands.qtbot.waitUntil(lambda: canvas.scale_factor >= LABEL_SCALE, timeout=20_000)
    inside = hands.parts.workspace.inside_steps
    for _ in range(inside.count - inside.cursor):
        step_over(hands)
        assert inside.highlight is not None
        for name in inside.highlight.nodes:
            assert canvas.viewport().rect().contains(canvas.node_position(name))
