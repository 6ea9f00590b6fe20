"""Selecting by keyboard."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, key, modifiers)


def test_all_none_and_inverse(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    selection, every = hands.parts.workspace.selection, frozenset(hands.document.graph)
    press(hands, Qt.Key.Key_A, CONTROL)
    assert selection.nodes == every
    press(hands, Qt.Key.Key_A, CONTROL | SHIFT)
    assert selection.is_empty
    selection.set(["w0", "x0"])
    press(hands, Qt.Key.Key_I, CONTROL)
    assert selection.nodes == every - {"w0", "x0"}


def test_upstream_and_downstream_add_what_is_reached(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    selection = hands.parts.workspace.selection
    selection.set(["mul_1"])
    press(hands, Qt.Key.Key_U)
    assert selection.nodes == {"mul_1", "w0", "x0"}
    selection.set(["mul_1"])
    press(hands, Qt.Key.Key_D)
    assert selection.nodes == {"mul_1", "add_1", "add_2", "f"}


def test_letters_typed_into_a_field_select_nothing(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    selection = hands.parts.workspace.selection
    selection.set(["mul_1"])
    hands.parts.menus.refresh()
    field = hands.parts.palette.search
    field.setFocus()
    qtbot.keyClicks(field, "dulrx")
    assert field.text() == "dulrx"
    assert selection.nodes == {"mul_1"}
