"""The outline mirrors the canvas."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.document.commands import AddNode, Connect, RenameNode
from app.panels.outline.panel import Outline
from app.panels.outline.row_words import GRADIENT, NAME, STATE, TYPE, VALUE
from app.window.outline_area import OutlineArea
from graph_engine.edge import Edge
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def outline(hands: Hands) -> Outline:
    """Show the neuron and its outline."""
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    focus_canvas(hands)
    QApplication.processEvents()  # the window becomes the active one in its own time
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_6, CONTROL)
    QApplication.processEvents()
    hands.parts.outline.tree.setFocus()
    return hands.parts.outline


def text(outline: Outline, name: str, column: int) -> str:
    index = outline.model.index_of(name)
    return str(outline.model.data(index.siblingAtColumn(column)))


def below(outline: Outline, name: str) -> list[str]:
    index = outline.model.index_of(name)
    rows = range(outline.model.rowCount(index))
    return [str(outline.model.data(outline.model.index(row, NAME, index))) for row in rows]


def current(outline: Outline) -> str:
    return outline.model.node_of(outline.tree.currentIndex())


def test_ctrl_6_shows_every_node_in_the_order_of_the_pass(outline: Outline, hands: Hands) -> None:
    assert outline.isVisible()
    names, place = outline.model.names, {n: i for i, n in enumerate(outline.model.names)}
    assert set(names) == set(hands.document.graph)
    assert all(place[e.source] < place[e.target] for e in hands.document.graph.edges())


def test_rows_say_type_value_and_gradient(outline: Outline) -> None:
    shown = [text(outline, "f", column) for column in (NAME, TYPE, VALUE, GRADIENT, STATE)]
    assert shown == ["f", "Sigmoid", "0.73", "1.00", ""]
    assert text(outline, "mul_1", VALUE) == "-2.00"


def test_wires_stand_below_their_nodes_with_their_numbers(outline: Outline) -> None:
    assert below(outline, "mul_1") == ["x ← w0.out", "y ← x0.out", "out → add_1.x"]
    parent = outline.model.index_of("mul_1")
    wire = outline.model.index(0, 0, parent)
    numbers = [outline.model.data(wire.siblingAtColumn(column)) for column in (VALUE, GRADIENT)]
    assert numbers == ["2.00", "-0.20"]
    assert outline.model.spoken(wire) == "x ← w0.out, value 2.00, gradient -0.20"


def test_rows_are_spoken_whole(outline: Outline) -> None:
    index = outline.model.index_of("add_2")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert outline.model.data(index, role) == (
        "add_2, Add, value 1.00, gradient 0.20, from add_1, w2, to f"
    )


def test_what_is_selected_there_is_selected_here(outline: Outline, hands: Hands) -> None:
    hands.click_node("add_1")
    assert current(outline) == "add_1"
    hands.parts.workspace.selection.set(["w0", "w1", "x0"])
    rows = outline.tree.selectionModel().selectedRows()
    assert {outline.model.node_of(row) for row in rows} == {"w0", "w1", "x0"}
    wire = Edge("add_2", "out", "f", "x")
    hands.parts.workspace.selection.set((), wire)
    detail = outline.model.detail_of(outline.tree.currentIndex())
    assert detail is not None and detail.edge == wire


def test_what_is_selected_here_is_selected_there(outline: Outline, hands: Hands) -> None:
    selection = hands.parts.workspace.selection
    selection.set([outline.model.names[0]])
    QTest.keyClick(outline.tree, Qt.Key.Key_Down)
    assert selection.current == outline.model.names[1]
    QTest.keyClick(outline.tree, Qt.Key.Key_Down, SHIFT)
    assert selection.nodes == set(outline.model.names[1:3])
    selection.set(["mul_1"])
    QTest.keyClick(outline.tree, Qt.Key.Key_Right)
    QTest.keyClick(outline.tree, Qt.Key.Key_Down)
    assert selection.edge == Edge("w0", "out", "mul_1", "x")


def test_keys_of_the_canvas_work_on_the_outline(outline: Outline, hands: Hands) -> None:
    hands.parts.workspace.selection.set(["f"])
    hands.parts.menus.refresh()
    QTest.keyClick(outline.tree, Qt.Key.Key_M)
    assert "muted" in text(outline, "f", STATE)
    hands.document.undo_stack.undo()
    hands.parts.menus.refresh()
    QTest.keyClick(outline.tree, Qt.Key.Key_Delete)
    assert "f" not in hands.document.graph


def test_enter_goes_to_the_node_on_the_canvas(outline: Outline, hands: Hands) -> None:
    canvas = hands.parts.canvas
    canvas.zoom_to(2.0)
    canvas.centerOn(-2_000.0, -2_000.0)
    hands.parts.workspace.selection.set(["w2"])
    QTest.keyClick(outline.tree, Qt.Key.Key_Return)
    assert canvas.hasFocus()
    assert canvas.visible_area().intersects(canvas.canvas.bounds(["w2"]))


def test_outline_follows_the_steps_and_keeps_the_selection(outline: Outline, hands: Hands) -> None:
    hands.parts.workspace.selection.set(["w0"])
    hands.parts.menus.refresh()
    for _ in range(2):
        QTest.keyClick(outline.tree, Qt.Key.Key_Left, CONTROL)
    steps = hands.parts.workspace.steps
    assert steps.is_stepping and outline.isVisible()
    assert steps.trace is not None
    assert current(outline) == steps.trace.node_of(steps.cursor - 1)
    assert "this step" in text(outline, current(outline), STATE)
    assert hands.parts.workspace.selection.current == "w0"


def test_problems_and_open_inputs_are_told(outline: Outline, hands: Hands) -> None:
    hands.document.push(AddNode(hands.document, "add", (900.0, 0.0)))
    hands.document.push(Connect(hands.document, "f", ("add_3", "x")))
    QTest.qWait(20)
    rows = below(outline, "add_3")
    assert any("input y is not wired" in row for row in rows) and "x ← f.out" in rows
    assert text(outline, "add_3", STATE) == "● a note"


def test_what_is_expanded_stays_so(outline: Outline, hands: Hands) -> None:
    outline.tree.expand(outline.model.index_of("mul_1"))
    hands.document.push(RenameNode(hands.document, "f", "g"))
    QTest.qWait(20)
    assert "g" in outline.model.names and "f" not in outline.model.names
    assert outline.tree.isExpanded(outline.model.index_of("mul_1"))


def test_empty_graph_says_so(outline: Outline, hands: Hands) -> None:
    hands.document.new()
    QTest.qWait(20)
    assert outline.empty.isVisible() and not outline.tree.isVisible()


def test_ten_thousand_nodes_do_not_stall(outline: Outline, hands: Hands) -> None:
    graph = hands.document.graph
    with graph.bulk():
        last = graph.add("value")
        for _ in range(10_000):
            name = graph.add("sigmoid")
            graph.connect(last, name)
            last = name
    outline.refresh()
    times = []
    for _ in range(3):
        outline.model.refresh()
        start = time.process_time()
        outline.tree.doItemsLayout()
        outline.model.refresh()
        outline.tree.viewport().repaint()
        times.append(time.process_time() - start)
    assert min(times) < 1.0
    asked = []
    before = type(outline.model)._found
    outline.model._found = lambda name: asked.append(name) or before(outline.model, name)  # type: ignore[method-assign,func-returns-value]
    outline.tree.scrollToBottom()
    outline.tree.viewport().repaint()
    assert asked == []  # what hangs on a node is not looked at before it is expanded


def test_inside_of_a_node_has_an_outline_too(outline: Outline, hands: Hands) -> None:
    workspace = hands.parts.workspace
    workspace.inside.open("f")
    hands.settle()
    QApplication.processEvents()
    assert not outline.isVisible()
    area = outline.parentWidget()
    assert isinstance(area, OutlineArea) and area.inside.isVisible()
    assert set(area.inside.model.names) == set(workspace.inside.document.graph)
    name = area.inside.model.names[-1]
    index = area.inside.model.index_of(name)
    area.inside.tree.setCurrentIndex(index)
    assert workspace.inside.selection.current == name
    assert area.inside.model.data(index.siblingAtColumn(VALUE)) == "0.73"
    workspace.inside.close()
    assert outline.isVisible()
