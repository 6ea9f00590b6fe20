"""Nodes, notes and frames as screen readers see them: children of the canvas."""

from __future__ import annotations

import gc

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.document.commands import RemoveSelection, RenameNode
from app.document.commands.sheet import ChangeSheet
from graph_engine.project.sheet import Frame, Note
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
ROLE = QAccessible.Role


def neuron(hands: Hands) -> QAccessibleInterface:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    hands.qtbot.waitUntil(lambda: bool(hands.parts.canvas.accessibleDescription()), timeout=20_000)
    return QAccessible.queryAccessibleInterface(hands.parts.canvas)


def children(canvas: QAccessibleInterface) -> dict[str, QAccessibleInterface]:
    """Return what lies on the canvas, by name."""
    found = [canvas.child(number) for number in range(canvas.childCount())]
    kinds = {ROLE.ListItem, ROLE.Note, ROLE.Grouping}
    return {each.text(NAME): each for each in found if each.role() in kinds}


def test_nodes_are_children_of_the_canvas_in_the_order_of_the_pass(hands: Hands) -> None:
    canvas = neuron(hands)
    names = [name.partition(",")[0] for name in children(canvas)]
    assert names == hands.document.graph.order.sorted_names()
    sigmoid = children(canvas)["f, Sigmoid"]
    assert sigmoid.text(DESCRIPTION) == "value 0.73, gradient 1.00, from add_2; node 10 of 10"
    assert sigmoid.parent() is canvas and sigmoid.role() == ROLE.ListItem
    assert canvas.child(canvas.indexOfChild(sigmoid)) is sigmoid


def test_a_node_lies_where_it_is_painted(hands: Hands) -> None:
    canvas, view = neuron(hands), hands.parts.canvas
    item = children(canvas)["mul_1, Multiply"]
    place = view.viewport().mapToGlobal(view.node_position("mul_1"))
    assert item.rect().contains(place)
    assert canvas.childAt(place.x(), place.y()) is item
    assert not item.state().offscreen
    view.scroll_by(0, 5_000)
    assert item.state().offscreen


def test_what_is_selected_has_the_focus_of_the_canvas(hands: Hands) -> None:
    canvas = neuron(hands)
    focus_canvas(hands)
    item = children(canvas)["add_1, Add"]
    assert not item.state().selected
    hands.parts.workspace.selection.set(["add_1"])
    assert item.state().selected and canvas.focusChild() is item


def test_a_reader_can_go_to_a_node_and_open_it(hands: Hands) -> None:
    item = children(neuron(hands))["f, Sigmoid"]
    actions = item.actionInterface()
    actions.doAction(actions.setFocusAction())
    assert hands.parts.workspace.selection.nodes == {"f"} and hands.parts.canvas.hasFocus()
    actions.doAction(actions.pressAction())
    assert hands.parts.workspace.inside.is_open


def test_notes_and_frames_are_read_with_their_texts(hands: Hands) -> None:
    canvas, document = neuron(hands), hands.document
    cards = {
        "note": Note(0, 0, 100, 60, text="look here"),
        "frame": Frame(0, 200, 300, 200, title="The gate"),
    }
    document.do(ChangeSheet(document, document.sheet.with_cards(cards), "Add"))
    found = children(canvas)
    assert found["note: look here"].role() == ROLE.Note
    assert found["frame: The gate"].role() == ROLE.Grouping
    hands.parts.workspace.selection.set(cards=["note"])
    hands.qtbot.waitUntil(
        lambda: hands.parts.canvas.accessibleDescription() == "note: look here", timeout=20_000
    )


def test_a_renamed_node_is_the_same_and_a_removed_one_is_gone(hands: Hands) -> None:
    canvas, document = neuron(hands), hands.document
    item = children(canvas)["f, Sigmoid"]
    document.do(RenameNode(document, "f", "gate"))
    assert children(canvas)["gate, Sigmoid"] is item
    gone = item.object()
    document.do(RemoveSelection(document, ["gate"], [], []))
    assert not isValid(gone) and "gate, Sigmoid" not in children(canvas)
    document.undo_stack.undo()
    assert "gate, Sigmoid" in children(canvas)


def test_no_widget_of_the_window_goes_with_a_node(hands: Hands) -> None:
    canvas = neuron(hands)
    assert len(children(canvas)) == 10
    for step in (1, 1, 1, 1, 1, -1):
        hands.parts.access.round.go(step)
    widgets = hands.window.findChildren(QWidget)
    hands.parts.workspace.document.do(
        RemoveSelection(hands.document, list(hands.document.graph), [], [])
    )
    gc.collect()
    assert isValid(hands.parts.canvas.viewport())
    assert all(isValid(menu) for menu in hands.parts.menus._submenus.values())
    assert hands.parts.canvas.viewport() in widgets
