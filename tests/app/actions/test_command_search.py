"""The command palette, by keyboard and mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.actions.table import ACTIONS
from app.widgets.search_popup import SearchPopup
from tests.app.actions.popups import open_popup, popup_of, row_named, row_titles, take
from tests.app.window import Hands

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def palette(hands: Hands) -> SearchPopup:
    return open_popup(hands, Qt.Key.Key_P, CONTROL_SHIFT)


def is_open(hands: Hands) -> bool:
    return any(each.isVisible() for each in hands.window.findChildren(SearchPopup))


def test_every_action_can_be_found_by_its_text(hands: Hands) -> None:
    popup = palette(hands)
    for action in ACTIONS:
        if action.choices is not None or action.id == "commands" or action.live_text is not None:
            continue
        popup.field.setText(action.text)
        assert action.id in [row.key for row in popup.model.rows[:6]], action.text


def test_enter_does_what_was_found_and_gives_the_focus_back(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    take(hands, palette(hands), "select all")
    assert not is_open(hands)
    assert hands.parts.workspace.selection.nodes == frozenset(hands.document.graph)
    assert hands.parts.canvas.hasFocus()


def test_a_click_does_it_too(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    popup = palette(hands)
    popup.field.setText("select all")
    place = popup.list.visualRect(popup.model.index(0)).center()
    qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hands.parts.workspace.selection.nodes == frozenset(hands.document.graph)


def test_shortcut_and_reason_are_shown_and_what_cannot_be_done_is_not(
    hands: Hands, qtbot: QtBot
) -> None:
    popup = palette(hands)
    row = row_named(popup, "Copy")
    assert row.ways == (("Ctrl", "C"),)
    assert row.reason == "No node, note or frame is selected."
    assert "Ctrl+C" in row.spoken() and row.reason in row.spoken()
    popup.field.setText("copy")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible()


def test_what_was_used_last_comes_first_and_is_remembered(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    take(hands, palette(hands), "zoom in")
    take(hands, palette(hands), "select all")
    popup = palette(hands)
    assert row_titles(popup)[:2] == ["Select all", "Zoom in"]
    assert hands.parts.workspace.preferences.recent_words("actions") == ["select_all", "zoom_in"]


def test_lines_of_submenus_are_found_too(hands: Hands) -> None:
    take(hands, palette(hands), "theme dark")
    assert hands.parts.workspace.themes.choice == "dark"
    assert row_titles(palette(hands))[0] == "Theme: Dark"


def test_arrows_and_tab_move_through_the_list_and_around_its_ends(
    hands: Hands, qtbot: QtBot
) -> None:
    popup = palette(hands)
    popup.field.setText("step")
    count = len(popup.model.rows)
    for key, place in (
        (Qt.Key.Key_Down, 1), (Qt.Key.Key_Tab, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, count - 1), (Qt.Key.Key_Down, 0),
    ):  # fmt: skip
        qtbot.keyClick(popup.field, key)
        assert popup.list.currentIndex().row() == place
        assert popup.field.hasFocus()
        assert popup.field.accessibleDescription() == popup.model.rows[place].spoken()


def test_escape_and_a_click_beside_it_close_it(hands: Hands, qtbot: QtBot) -> None:
    popup = palette(hands)
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not is_open(hands)
    popup = palette(hands)
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not is_open(hands)
    assert hands.parts.canvas.hasFocus()


def test_nothing_found_is_said(hands: Hands) -> None:
    popup = palette(hands)
    popup.field.setText("qqqq")
    assert popup.nothing.isVisible()
    assert popup.field.accessibleDescription() == popup.nothing.text()
    assert popup_of(hands) is popup


def test_keys_of_the_canvas_are_letters_in_the_field(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.trigger("select_all")
    count = len(hands.document.graph)
    popup = palette(hands)
    qtbot.keyClicks(popup.field, "flm?")
    qtbot.keyClick(popup.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(popup.field, Qt.Key.Key_Delete)
    assert popup.field.text() == "flm"
    assert len(hands.document.graph) == count


def test_it_closes_though_the_field_that_had_the_focus_is_gone(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    field = QLineEdit(hands.window)
    field.show()
    field.setFocus()
    popup = palette(hands)
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not is_open(hands)
