"""Typing a number where a node type is asked for."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytest import approx

from app.quick_add.typed_number import from_key, typed_numbers
from tests.app.actions.popups import open_popup, popup_of, row_titles, take
from tests.app.document.documents import snapshot
from tests.app.window import Hands

NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [("2", 2.0, ""), (" -1/4 ", -0.25, ""), ("w0 = 2", 2.0, "w0"), ("b=-3e-2", -0.03, "b")],
)
def test_numbers_are_read_with_the_name_before_them(text: str, number: float, name: str) -> None:
    first, second = typed_numbers(text)
    assert (first.type_id, first.number, first.name) == ("value", approx(number), name)
    assert (second.type_id, second.number, second.name) == ("parameter", approx(number), name)
    assert from_key(first.key) == first


@pytest.mark.parametrize(
    "text", ["", "e", "tanh", "conv2d", "pool 2 d", "w =", "= 2", "1/0", "a == 2"]
)
def test_anything_else_is_a_search(text: str) -> None:
    assert typed_numbers(text) == []


def test_a_number_becomes_a_value_of_that_name_in_one_step(hands: Hands) -> None:
    before = snapshot(hands.document)
    popup = open_popup(hands, Qt.Key.Key_Tab, NONE)
    popup.field.setText("w0 = 5/2")
    assert row_titles(popup)[:2] == ["Value w0 = 2.5", "Parameter w0 = 2.5"]
    take(hands, popup, "w0 = 5/2")
    assert float(hands.document.graph.node("w0").value) == 2.5  # type: ignore[attr-defined]
    assert hands.parts.workspace.selection.nodes == {"w0"}
    hands.trigger("undo")
    assert snapshot(hands.document) == before
    hands.trigger("redo")
    assert list(hands.document.graph) == ["w0"]


def test_a_taken_name_is_refused_with_the_reason(hands: Hands) -> None:
    take(hands, open_popup(hands, Qt.Key.Key_Tab, NONE), "w0 = 1")
    popup = open_popup(hands, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    popup.field.setText("w0 = 2")
    assert popup.model.rows[0].reason
    hands.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert list(hands.document.graph) == ["w0"]


def test_a_wire_drawn_from_an_input_can_end_in_a_number(hands: Hands) -> None:
    take(hands, open_popup(hands, Qt.Key.Key_Tab, NONE), "multiply")
    (name,) = hands.document.graph
    canvas, viewport = hands.parts.canvas, hands.parts.canvas.viewport()
    start = canvas.port_position(name, "x", "in")
    end = start - QPoint(150, 40)
    hands.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        hands.qtbot.mouseMove(viewport, start + (end - start) * share)
    hands.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    take(hands, popup_of(hands), "w0 = 2")
    assert hands.document.graph.edges_into(name)["x"].source == "w0"
    hands.trigger("undo")
    assert list(hands.document.graph) == [name]
