"""Changing shortcuts in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.actions.shortcut_editor import ShortcutEditor
from app.actions.shortcut_sheet import ShortcutSheet
from app.preferences import Preferences
from tests.app.actions.popups import focus_canvas, popup_of, row_named
from tests.app.window import Hands

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def editor(hands: Hands) -> ShortcutEditor:
    focus_canvas(hands)
    QApplication.processEvents()
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_K, CONTROL | SHIFT)
    (found,) = hands.window.findChildren(ShortcutEditor)
    return found


def light(editor: ShortcutEditor, id: str) -> None:
    """Search for an action and light it."""
    QTest.keyClicks(editor.search, editor._by_id[id].text)
    rows = [row.key for row in editor.model.rows]
    editor.list.setCurrentIndex(editor.model.index(rows.index(id)))
    assert editor.action.id == id


def record(editor: ShortcutEditor, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    assert editor.add.is_recording
    QTest.keyClick(editor.add, key, keys)


def take_away(editor: ShortcutEditor, keys: str) -> None:
    QApplication.processEvents()  # the button is placed in the next turn
    buttons = [each for each in editor.findChildren(QPushButton) if each.isVisible()]
    (button,) = [each for each in buttons if each.accessibleName() == f"Take {keys} away"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def keys_of(hands: Hands, id: str) -> list[str]:
    return [each.toString() for each in hands.parts.menus.actions[id].shortcuts()]


def press(hands: Hands, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    focus_canvas(hands)
    QApplication.processEvents()
    QTest.keyClick(hands.parts.canvas, key, keys)


def test_keys_that_are_added_work_at_once_and_show_everywhere(
    hands: Hands, editor: ShortcutEditor
) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_B, CONTROL)
    editor.close()
    assert keys_of(hands, "mute") == ["M", "Ctrl+B"]
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["f"])
    press(hands, Qt.Key.Key_B, CONTROL)
    assert hands.document.undo_stack.count() == 1
    press(hands, Qt.Key.Key_Question)
    (sheet,) = hands.window.findChildren(ShortcutSheet)
    assert "Ctrl+B" in "\n".join(label.text() for label in sheet.findChildren(QLabel))
    sheet.close()


def test_a_taken_key_says_whose_it_is_and_can_be_taken_over(
    hands: Hands, editor: ShortcutEditor
) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_D, CONTROL)
    assert editor.message.text() == "Ctrl+D is “Duplicate” already."
    assert keys_of(hands, "duplicate") == ["Ctrl+D"] and keys_of(hands, "mute") == ["M"]
    QTest.keyClick(editor.take, Qt.Key.Key_Space)
    assert keys_of(hands, "mute") == ["M", "Ctrl+D"] and keys_of(hands, "duplicate") == []


def test_a_taken_key_can_be_left_alone(hands: Hands, editor: ShortcutEditor) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_D, CONTROL)
    QTest.mouseClick(editor.leave, Qt.MouseButton.LeftButton)
    assert keys_of(hands, "duplicate") == ["Ctrl+D"] and not editor.take.isVisible()


def test_keys_are_taken_away_and_reset(hands: Hands, editor: ShortcutEditor) -> None:
    light(editor, "mute")
    take_away(editor, "M")
    assert keys_of(hands, "mute") == []
    assert editor.reset.isVisible()
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert keys_of(hands, "mute") == ["M"] and not editor.reset.isVisible()


def test_reset_takes_the_keys_back_from_others(hands: Hands, editor: ShortcutEditor) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_D, CONTROL)
    QTest.keyClick(editor.take, Qt.Key.Key_Space)
    editor.search.clear()
    light(editor, "duplicate")
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert keys_of(hands, "duplicate") == ["Ctrl+D"] and keys_of(hands, "mute") == ["M"]
    assert editor.message.text() == "Taken back from Mute."


def test_reset_all(hands: Hands, editor: ShortcutEditor, preferences: Preferences) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_B, CONTROL)
    QTest.mouseClick(editor.reset_all, Qt.MouseButton.LeftButton)
    assert keys_of(hands, "mute") == ["M"] and preferences.shortcuts == {}


def test_escape_records_nothing_and_space_is_no_action_s(
    hands: Hands, editor: ShortcutEditor
) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_Escape)
    assert editor.isVisible() and not editor.add.is_recording
    record(editor, Qt.Key.Key_Space)
    assert "Space is no action's" in editor.message.text()
    assert keys_of(hands, "mute") == ["M"]


def test_tab_can_be_recorded_and_otherwise_passes_by(hands: Hands, editor: ShortcutEditor) -> None:
    light(editor, "mute")
    record(editor, Qt.Key.Key_Tab, CONTROL)
    assert keys_of(hands, "mute") == ["M", "Ctrl+Tab"]
    editor.add.setFocus()
    QTest.keyClick(editor.add, Qt.Key.Key_Tab)
    assert not editor.add.hasFocus() and keys_of(hands, "mute") == ["M", "Ctrl+Tab"]


def test_actions_are_found_by_their_keys(editor: ShortcutEditor) -> None:
    QTest.keyClicks(editor.search, "ctrl+shift+d")
    assert editor.action.id == "duplicate_wired"
    editor.search.clear()
    QTest.keyClicks(editor.search, "zzzz")
    assert not editor.model.rows and "No action is called that" in editor.title.text()


def test_keys_of_the_canvas_are_changed_alike(hands: Hands, editor: ShortcutEditor) -> None:
    light(editor, "nudge_right")
    record(editor, Qt.Key.Key_J)
    editor.close()
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["f"])
    x, y = hands.document.position("f")
    press(hands, Qt.Key.Key_J)
    assert hands.document.position("f") == (x + 8, y)
    press(hands, Qt.Key.Key_Right)
    assert hands.document.position("f") == (x + 16, y)


def test_command_palette_and_tool_tips_show_the_new_keys(
    hands: Hands, editor: ShortcutEditor
) -> None:
    light(editor, "new")
    record(editor, Qt.Key.Key_F4)
    take_away(editor, "Ctrl+N")
    editor.close()
    assert hands.parts.menus.actions["new"].toolTip() == "New (F4)"
    press(hands, Qt.Key.Key_P, CONTROL | SHIFT)
    assert row_named(popup_of(hands), "New").ways == (("F4",),)


def test_changes_are_there_in_the_next_window(hands: Hands, preferences: Preferences) -> None:
    from app.main_window import MainWindow

    table = {each.id: each for each in hands.parts.menus._table.values()}
    hands.parts.workspace.shortcuts.set(table["mute"], ["F4"], table.values())
    other = MainWindow(preferences)
    try:
        assert other.parts.menus.actions["mute"].shortcuts() == [QKeySequence("F4")]
    finally:
        other.close()
        other.deleteLater()
