"""Finding nodes and coming back to places."""

from PySide6.QtCore import QPointF, Qt

from app.document.commands import AddNode
from tests.app.actions.popups import focus_canvas, open_popup, row_named, row_titles, take
from tests.app.window import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_control_f_finds_a_node_by_name_and_brings_it_into_sight(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.document.push(AddNode(hands.document, "tanh", (9_000, 9_000), name="far_away"))
    take(hands, open_popup(hands, Qt.Key.Key_F, CONTROL), "faraw")
    canvas = hands.parts.canvas
    assert hands.parts.workspace.selection.current == "far_away"
    assert canvas.viewport().rect().contains(canvas.node_position("far_away"))
    assert canvas.hasFocus()


def test_nodes_are_found_by_type_and_title_too(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    popup = open_popup(hands, Qt.Key.Key_F, CONTROL)
    assert set(row_titles(popup)) == set(hands.document.graph)
    popup.field.setText("sigmoid")
    assert row_titles(popup)[0] == "f"
    assert row_named(popup, "f").detail == "Sigmoid"
    popup.field.setText("multiply")
    assert set(row_titles(popup)[:2]) == {"mul_1", "mul_2"}


def test_in_an_empty_graph_there_is_nothing_to_find(hands: Hands) -> None:
    hands.parts.menus.refresh()
    assert hands.parts.menus.actions["find"].toolTip() == "The graph is empty."


def test_bookmarks_come_back_to_place_and_zoom(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    canvas = hands.parts.canvas
    hands.parts.menus.refresh()
    assert not hands.parts.menus.actions["go_to_bookmark_3"].isEnabled()
    canvas.zoom_to(1.7)
    canvas.centre_on(QPointF(150.0, 120.0))
    area = canvas.visible_area()
    focus_canvas(hands)
    hands.qtbot.keyClick(canvas, Qt.Key.Key_3, CONTROL | ALT)
    canvas.fit()
    assert canvas.visible_area() != area
    focus_canvas(hands)
    hands.qtbot.keyClick(canvas, Qt.Key.Key_3, ALT)
    back = canvas.visible_area()
    assert abs(back.center().x() - area.center().x()) < 1.0
    assert abs(back.center().y() - area.center().y()) < 1.0
    assert canvas.scale_factor == 1.7


def test_another_document_has_no_bookmarks(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.trigger("set_bookmark_1")
    assert hands.parts.workspace.bookmarks.has(1)
    hands.parts.open_example("fan-out")
    assert not hands.parts.workspace.bookmarks.has(1)
