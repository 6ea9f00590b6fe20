"""A graph built, wired, set, stepped and taken back without the mouse."""

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from graph_engine.edge import Edge
from graph_engine.steps import ForwardStep
from tests.app.actions.popups import focus_canvas, popup_of
from tests.app.window import Hands


def press(hands: Hands, *strokes: str) -> None:
    """Press keys where the focus is; what is longer than a key is typed."""
    for text in strokes:
        hands.parts.menus.refresh()
        target = QApplication.focusWidget()
        assert target is not None
        pressed = QKeySequence(text)[0]  # type: ignore[index]  # missing in the stubs
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        QApplication.processEvents()
    hands.settle()


def write(text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)
    QApplication.processEvents()


def add(hands: Hands, keys: str, text: str) -> str:
    press(hands, keys)
    write(text)
    press(hands, "Return")
    name = hands.parts.workspace.selection.current
    assert name is not None and hands.parts.canvas.hasFocus()
    return name


def test_a_neuron_is_built_wired_set_stepped_and_undone_by_keys_alone(hands: Hands) -> None:
    graph, workspace = hands.document.graph, hands.parts.workspace
    focus_canvas(hands)
    QApplication.processEvents()
    x = add(hands, "Tab", "value")
    product = add(hands, "Tab", "multiply")
    assert graph.edges() == [Edge(x, "out", product, "x")]
    gate = add(hands, "Tab", "sigmoid")
    w = add(hands, "Shift+A", "value")
    press(hands, "C")
    write("mul y")
    press(hands, "Return")
    assert graph.edges_into(product)["y"].source == w

    press(hands, "Return")  # the number is typed on the node, or in the inspector
    press(hands, "Ctrl+A")
    write("-3")
    press(hands, "Return")
    assert hands.parts.canvas.hasFocus()
    assert float(hands.document.graph.node(w).value) == -3.0  # type: ignore[attr-defined]

    press(hands, "Alt+Right")
    assert workspace.selection.current == product
    press(hands, "Alt+Right")
    assert workspace.selection.current == gate
    press(hands, "F9")
    assert workspace.steps.breakpoints.at(gate) is not None
    press(hands, "Ctrl+Home", "F8")
    assert isinstance(workspace.steps.current, ForwardStep)
    assert workspace.steps.current.node == gate
    press(hands, "Ctrl+Up")
    press(hands, "M")
    assert graph.node(gate).id == "muted:sigmoid"
    press(hands, "M", "Alt+Left", "W", "W")
    wire = workspace.selection.edge
    assert wire is not None and product in (wire.source, wire.target)
    press(hands, "Del")
    assert wire not in graph.edges() and workspace.selection.current == product
    press(hands, "Shift+C")
    assert popup_of(hands).isVisible()
    press(hands, "Esc")
    while hands.document.undo_stack.canUndo():
        press(hands, "Ctrl+Z")
    assert len(graph) == 0
