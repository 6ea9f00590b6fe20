"""Editing on the node in the whole window, where shortcuts and panels are about, too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.canvas.inline.field import InlineField
from app.canvas.inline.numbers import number_area
from tests.app.window import Hands

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def neuron(hands: Hands) -> Hands:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    hands.qtbot.waitUntil(lambda: hands.window.isActiveWindow())
    hands.parts.canvas.setFocus()
    return hands


def number_place(hands: Hands, name: str) -> QPoint:
    canvas = hands.parts.canvas
    item = canvas.canvas.item(name)
    area = number_area(item.geometry, item.number).translated(item.pos())
    return canvas.mapFromScene(area.center())


def field(hands: Hands) -> InlineField:
    inline = hands.parts.canvas.inline
    assert inline is not None and inline.field is not None
    return inline.field


def test_numbers_on_all_edges_follow_a_dragged_value(neuron: Hands) -> None:
    before = neuron.texts("add_2", "f")
    viewport = neuron.parts.canvas.viewport()
    start = number_place(neuron, "x0")
    neuron.qtbot.mousePress(viewport, LEFT, pos=start)
    for x in (10, 40, 90):
        neuron.qtbot.mouseMove(viewport, start + QPoint(x, 0))
    neuron.qtbot.waitUntil(lambda: neuron.texts("add_2", "f") != before)
    neuron.qtbot.mouseRelease(viewport, LEFT, pos=start + QPoint(90, 0))
    neuron.settle()
    assert neuron.document.graph.node("x0").value == 2.0  # type: ignore[attr-defined]
    assert neuron.texts("x0", "mul_1")[0] == "2.00"
    neuron.trigger("undo")
    assert neuron.texts("add_2", "f") == before
    assert not neuron.document.is_modified


def test_return_types_a_value_and_tab_goes_on(neuron: Hands) -> None:
    neuron.parts.workspace.selection.set(["x0"])
    QTest.keyClick(neuron.parts.canvas, Qt.Key.Key_Return)
    QTest.keyClicks(field(neuron), "2*3")
    QTest.keyClick(field(neuron), Qt.Key.Key_Tab)
    assert neuron.document.graph.node("x0").value == 6  # type: ignore[attr-defined]
    QTest.keyClick(field(neuron), Qt.Key.Key_Escape)
    assert neuron.parts.canvas.hasFocus()
    neuron.trigger("undo")
    assert not neuron.document.is_modified


def test_letters_of_the_canvas_are_only_letters_in_the_field(neuron: Hands) -> None:
    neuron.parts.workspace.selection.set(["x0"])
    QTest.keyClick(neuron.parts.canvas, Qt.Key.Key_Return)
    QTest.keyClicks(field(neuron), "mlf w?")
    assert field(neuron).text() == "mlf w?"
    QTest.keyClick(field(neuron), Qt.Key.Key_Escape)
    assert not neuron.document.is_modified


def test_shortcut_types_the_first_setting_of_a_layer(hands: Hands) -> None:
    hands.parts.open_example("mlp-digits")
    hands.settle()
    hands.qtbot.waitUntil(lambda: hands.window.isActiveWindow())
    hands.parts.canvas.setFocus()
    hands.parts.workspace.selection.set(["fc1"])
    hands.parts.menus.refresh()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_Return, control)
    QTest.keyClicks(field(hands), "16")
    QTest.keyClick(field(hands), Qt.Key.Key_Return)
    assert hands.document.graph.node("fc1").out_features == 16  # type: ignore[attr-defined]
    hands.trigger("undo")
    assert not hands.document.is_modified
