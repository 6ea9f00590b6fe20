"""F6, Esc, F10, the ring around the focus, and what is read aloud."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

from app.preferences import Preferences
from tests.app.actions.popups import focus_canvas, popup_of
from tests.app.window import Hands

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, keys)
    QApplication.processEvents()


def part(hands: Hands) -> int | None:
    return hands.parts.access.round.current


def test_f6_goes_round_the_parts_and_back(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    passed = []
    for _ in range(5):
        passed.append(part(hands))
        press(Qt.Key.Key_F6)
    assert passed == [0, 1, 2, 3, 4] and part(hands) == 0
    press(Qt.Key.Key_F6, SHIFT)
    assert part(hands) == 4


def test_f6_comes_back_to_where_a_part_was_left(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    hands.parts.palette.list.setFocus()
    for _ in range(5):
        press(Qt.Key.Key_F6)
    assert hands.parts.palette.list.hasFocus()


def test_escape_leads_back_to_the_canvas(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    press(Qt.Key.Key_F6)
    assert not hands.parts.canvas.hasFocus()
    press(Qt.Key.Key_Escape)
    assert hands.parts.canvas.hasFocus()


def test_shortcut_of_the_palette_puts_the_cursor_into_its_search(hands: Hands) -> None:
    focus_canvas(hands)
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    assert hands.parts.palette.search.hasFocus()


def test_f10_opens_the_menus(hands: Hands) -> None:
    focus_canvas(hands)
    press(Qt.Key.Key_F10)
    bar = hands.window.findChild(QMenuBar)
    assert bar is not None and bar.activeAction() is bar.actions()[0]


def test_canvas_shows_a_ring_when_a_key_led_there(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    assert not hands.parts.area.has_ring
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Escape)
    assert hands.parts.area.has_ring
    hands.click_node("f")
    press(Qt.Key.Key_F6)
    assert not hands.parts.area.has_ring


def test_lists_have_a_ring_when_a_key_led_there(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    rings = hands.parts.access.rings
    assert rings.around is None
    hands.parts.palette.focus_search()
    press(Qt.Key.Key_Tab)
    assert hands.parts.palette.list.hasFocus() and rings.around is hands.parts.palette.list
    press(Qt.Key.Key_Escape)
    assert rings.around is None


def test_each_step_is_read_with_its_sentence(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    said: list[str] = []
    hands.parts.access.reading.speaker.said.connect(said.append)
    focus_canvas(hands)
    steps = hands.parts.workspace.steps
    press(Qt.Key.Key_Left, CONTROL)
    press(Qt.Key.Key_Left, CONTROL)
    assert said == [steps.sentence(steps.count - 2), steps.sentence(steps.count - 3)]
    assert all(said)


def test_nothing_is_read_where_the_user_does_not_want_it(
    hands: Hands, preferences: Preferences
) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    said: list[str] = []
    hands.parts.access.reading.speaker.said.connect(said.append)
    hands.trigger("read_steps")
    assert not preferences.reads_steps
    focus_canvas(hands)
    press(Qt.Key.Key_Left, CONTROL)
    assert said == []


def test_canvas_says_what_is_selected_and_where(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    focus_canvas(hands)
    canvas, said = hands.parts.canvas, list[str]()
    hands.parts.access.reading.speaker.said.connect(said.append)
    hands.parts.workspace.selection.set(["add_2"])
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    text = "f, Sigmoid, value 0.73, gradient 1.00, from add_2; node 10 of 10"
    qtbot.waitUntil(lambda: canvas.accessibleDescription() == text, timeout=5_000)
    assert said == [text]
    press(Qt.Key.Key_W)
    wire = "wire from add_2.out to f.x, value 1.00, gradient 0.20"
    qtbot.waitUntil(lambda: canvas.accessibleDescription() == wire, timeout=5_000)


def test_return_on_a_wire_leads_to_what_there_is_about_it(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    hands.parts.workspace.selection.set(["f"])
    focus_canvas(hands)
    press(Qt.Key.Key_W)
    hands.parts.menus.refresh()
    press(Qt.Key.Key_Return)
    assert part(hands) == 2
    press(Qt.Key.Key_Escape)
    assert hands.parts.canvas.hasFocus()


def test_menu_key_opens_the_menu_of_what_is_selected_where_it_lies(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    canvas = hands.parts.canvas
    hands.parts.workspace.selection.set(["w2"])
    asked: list[QPoint] = []
    canvas.context_requested.disconnect()
    canvas.context_requested.connect(lambda place, point: asked.append(place))
    reason = QContextMenuEvent.Reason.Keyboard
    middle = canvas.rect().center()
    QApplication.sendEvent(canvas, QContextMenuEvent(reason, middle, canvas.mapToGlobal(middle)))
    (place,) = asked
    assert canvas.viewport().mapFromGlobal(place) == canvas.node_position("w2")
    assert hands.parts.workspace.selection.nodes == {"w2"}


def test_what_is_refused_is_read_even_where_steps_are_not(hands: Hands) -> None:
    said: list[str] = []
    hands.parts.access.reading.speaker.said.connect(said.append)
    hands.trigger("read_steps")
    hands.parts.workspace.notices.say("Nothing is selected.")
    assert said == ["Nothing is selected."]


def test_search_reads_the_row_that_is_lit(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    press(Qt.Key.Key_F, CONTROL)
    popup = popup_of(hands)
    said: list[str] = []
    popup.speaker.said.connect(said.append)
    press(Qt.Key.Key_Down)
    assert said == [popup.model.rows[1].spoken()]
