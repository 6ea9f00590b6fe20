"""Reroute points and locks by the keys of the whole window, each undone to the start."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from app.canvas.gestures.keyboard import NUDGE
from graph_engine.edge import Edge
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
WIRE = Edge("mul_1", "out", "add_1", "x")


@pytest.fixture
def opened(hands: Hands) -> Hands:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    hands.parts.workspace.selection.set((), WIRE)
    return hands


def press(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    hands.parts.menus.refresh()
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, key, modifiers)


def undo_all(hands: Hands) -> None:
    while hands.document.undo_stack.canUndo():
        hands.document.undo_stack.undo()
    assert hands.document.sheet.is_empty


def test_points_are_set_chosen_moved_and_taken_away_by_keys(opened: Hands) -> None:
    document, selection = opened.document, opened.parts.workspace.selection
    press(opened, Qt.Key.Key_Period)
    assert len(document.sheet.bends[WIRE]) == 1
    assert selection.bend == 0
    press(opened, Qt.Key.Key_Period)
    assert len(document.sheet.bends[WIRE]) == 2
    assert selection.bend == 1
    press(opened, Qt.Key.Key_Comma)
    assert selection.bend == 0
    (x, y), other = document.sheet.bends[WIRE]
    press(opened, Qt.Key.Key_Up)
    press(opened, Qt.Key.Key_Up)
    assert document.sheet.bends[WIRE] == ((x, y - 2 * NUDGE), other)
    press(opened, Qt.Key.Key_Delete)
    assert document.sheet.bends[WIRE] == (other,)
    assert WIRE in document.graph.edges()
    undo_all(opened)


def test_shift_l_straightens_the_selected_wire_or_those_of_the_selected_nodes(
    opened: Hands,
) -> None:
    document, selection = opened.document, opened.parts.workspace.selection
    press(opened, Qt.Key.Key_Period)
    press(opened, Qt.Key.Key_L, SHIFT)
    assert not document.sheet.bends
    assert document.undo_stack.undoText() == "Straighten wire"
    document.undo_stack.undo()
    other = Edge("w2", "out", "add_2", "y")
    selection.set((), other)
    press(opened, Qt.Key.Key_Period)
    selection.set({"add_1"})
    press(opened, Qt.Key.Key_L, SHIFT)
    assert list(document.sheet.bends) == [other]
    undo_all(opened)


def test_control_l_locks_and_unlocks(opened: Hands) -> None:
    document, selection = opened.document, opened.parts.workspace.selection
    selection.set({"mul_1", "mul_2"})
    press(opened, Qt.Key.Key_L, CTRL)
    assert document.sheet.pins == {"mul_1", "mul_2"}
    assert document.undo_stack.undoText() == "Lock 2 nodes"
    opened.parts.menus.refresh()
    assert opened.parts.menus.actions["lock"].isChecked()
    selection.set({"mul_1"})
    press(opened, Qt.Key.Key_L, CTRL)
    assert document.sheet.pins == {"mul_2"}
    assert document.undo_stack.undoText() == "Unlock mul_1"
    undo_all(opened)


def test_arranging_leaves_locked_nodes(opened: Hands) -> None:
    document, selection = opened.document, opened.parts.workspace.selection
    selection.set({"mul_1"})
    press(opened, Qt.Key.Key_L, CTRL)
    place = document.position("mul_1")
    selection.set({"mul_1", "w0", "add_2"})
    press(opened, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert document.position("mul_1") == place
    assert {document.position(name)[0] for name in selection.nodes} == {place[0]}
    selection.clear()
    press(opened, Qt.Key.Key_L)
    assert document.position("mul_1") == place
    undo_all(opened)


def test_each_action_says_what_is_missing(opened: Hands) -> None:
    menus, selection = opened.parts.menus, opened.parts.workspace.selection
    selection.clear()
    menus.refresh()
    for id in ("lock", "add_bend", "next_bend", "remove_bend", "straighten"):
        assert not menus.actions[id].isEnabled()
        assert menus.actions[id].toolTip().endswith(".")
    selection.set((), WIRE)
    menus.refresh()
    assert menus.actions["add_bend"].isEnabled()
    assert menus.actions["next_bend"].toolTip() == "The wire has no reroute point."


def test_nothing_is_aligned_where_all_is_locked(opened: Hands) -> None:
    menus, selection = opened.parts.menus, opened.parts.workspace.selection
    selection.set({"mul_1", "mul_2"})
    menus.refresh()
    assert menus.actions["align_left"].isEnabled()
    press(opened, Qt.Key.Key_L, CTRL)
    menus.refresh()
    assert not menus.actions["align_left"].isEnabled()
    assert "locked" in menus.actions["align_left"].toolTip()
    undo_all(opened)


def test_remove_by_the_menu(opened: Hands) -> None:
    press(opened, Qt.Key.Key_Period)
    opened.trigger("remove_bend")
    assert not opened.document.sheet.bends
    assert opened.parts.workspace.selection.edge == WIRE
    undo_all(opened)


def test_point_that_is_still_in_the_hand_cannot_be_removed(opened: Hands) -> None:
    canvas = opened.parts.canvas
    row = canvas.canvas.edges.row[WIRE]
    courses = canvas.canvas.edges.courses(np.array([row]))
    x, y = courses.points_at(np.array([0.5]))[0].tolist()
    place = canvas.mapFromScene(x, y)
    opened.qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    for step in (20, 60):
        opened.qtbot.mouseMove(canvas.viewport(), place + QPoint(0, step))
    assert opened.parts.workspace.selection.bend == 0
    opened.trigger("remove_bend")
    assert not opened.document.undo_stack.count()
    opened.qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
