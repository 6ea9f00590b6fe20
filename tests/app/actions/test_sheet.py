"""Notes and frames through the keys and menus of the window."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.canvas.cards.field import CardField
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from graph_engine.project.sheet import COLOURS, Card, Frame, Note, Sheet
from tests.app.actions.popups import focus_canvas
from tests.app.quick_add.test_quick_add import choose
from tests.app.window import Hands

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NOTE = Note(0, 300, 200, 100, "why")


def press(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    hands.parts.menus.refresh()
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, key, modifiers)


def put(hands: Hands, **cards: Card) -> None:
    sheet = hands.document.sheet.with_cards(cards)
    hands.document.push(ChangeSheet(hands.document, sheet, "Put cards"))


def field(hands: Hands) -> CardField:
    found = hands.parts.canvas.card_editing.field
    assert found is not None
    return found


def sheet(hands: Hands) -> Sheet:
    return hands.document.sheet


def test_keys_make_a_note_and_a_frame(hands: Hands) -> None:
    press(hands, Qt.Key.Key_N)
    QTest.keyClicks(field(hands), "Ln, all letters: damn xur")
    QTest.keyClick(field(hands), Qt.Key.Key_Return, CONTROL)
    assert sheet(hands).notes["note1"].text == "Ln, all letters: damn xur"
    press(hands, Qt.Key.Key_F, SHIFT)
    QTest.keyClicks(field(hands), "Note inside")
    QTest.keyClick(field(hands), Qt.Key.Key_Return)
    frame, note = sheet(hands).frames["frame1"], sheet(hands).notes["note1"]
    assert frame.title == "Note inside"
    assert frame.x < note.x and frame.y < note.y and frame.width > note.width
    assert hands.document.undo_stack.count() == 2
    hands.document.undo_stack.undo()
    hands.document.undo_stack.undo()
    assert sheet(hands) == Sheet()


def test_further_keys(hands: Hands) -> None:
    put(hands, note1=NOTE, frame1=Frame(-500, -500, 2_000, 2_000))
    press(hands, Qt.Key.Key_N, SHIFT)
    assert hands.parts.workspace.selection.card == "frame1"
    press(hands, Qt.Key.Key_F, ALT | SHIFT)
    assert sheet(hands).frames["frame1"].width < 300
    assert hands.document.undo_stack.undoText() == "Fit frame to its contents"
    press(hands, Qt.Key.Key_F2)
    QTest.keyClicks(field(hands), "titled")
    QTest.keyClick(field(hands), Qt.Key.Key_Return)
    assert sheet(hands).frames["frame1"].title == "titled"
    press(hands, Qt.Key.Key_Return)
    QTest.keyClick(field(hands), Qt.Key.Key_Escape)
    press(hands, Qt.Key.Key_Delete)
    assert not sheet(hands).frames


@pytest.mark.parametrize(
    ("key", "keys", "size"),
    [
        (Qt.Key.Key_BracketRight, NONE, (248, 100)),
        (Qt.Key.Key_BracketLeft, NONE, (152, 100)),
        (Qt.Key.Key_BracketRight, ALT, (200, 148)),
        (Qt.Key.Key_BracketLeft, ALT, (200, 52)),
    ],
)
def test_keys_size_a_note(
    hands: Hands, key: Qt.Key, keys: Qt.KeyboardModifier, size: tuple[int, int]
) -> None:
    put(hands, note1=NOTE)
    hands.parts.workspace.selection.set(cards={"note1"})
    press(hands, key, keys)
    press(hands, key, keys)
    note = sheet(hands).notes["note1"]
    assert (note.width, note.height) == size
    hands.document.undo_stack.undo()
    assert sheet(hands).notes["note1"] == NOTE


@pytest.mark.parametrize(("text", "id_"), [("comm", "note1"), ("frame", "frame1")])
def test_quick_add_offers_notes_and_frames(hands: Hands, text: str, id_: str) -> None:
    hands.parts.quick_add.open_at(QPointF(120, 130))
    choose(hands, text)
    QTest.keyClicks(field(hands), "typed at once")
    hands.parts.canvas.card_editing.commit()
    card = sheet(hands).cards[id_]
    assert (card.x + card.width / 2, card.y + card.height / 2) == (120, 130)
    assert "typed at once" in (getattr(card, "text", ""), getattr(card, "title", ""))


def test_every_colour_can_be_chosen(hands: Hands) -> None:
    put(hands, note1=NOTE, frame1=Frame(-500, -500, 2_000, 2_000))
    hands.parts.workspace.selection.set(cards={"note1", "frame1"})
    menu = hands.parts.menus.choices_menu("card_colour", hands.window)
    for place, colour in enumerate(COLOURS):
        menu.aboutToShow.emit()
        menu.actions()[place].trigger()
        assert {card.colour for card in sheet(hands).cards.values()} == {colour}
    assert hands.document.undo_stack.undoText() == "Colour 2 notes and frames"
    hands.document.undo_stack.undo()
    assert sheet(hands).notes["note1"].colour == COLOURS[-2]


def _menu(hands: Hands) -> QMenu:
    (menu,) = [m for m in hands.parts.canvas.findChildren(QMenu) if m.isVisible()]
    return menu


def test_the_menu_of_the_ground_puts_a_note_where_it_was_opened(hands: Hands) -> None:
    canvas = hands.parts.canvas
    place = QPoint(300, 200)
    point = canvas.scene_at(QPointF(place))
    canvas.context_requested.emit(canvas.viewport().mapToGlobal(place), point)
    menu = _menu(hands)
    assert hands.parts.menus.actions["add_frame"] in menu.actions()
    hands.parts.menus.actions["add_note"].trigger()
    menu.close()
    note = sheet(hands).notes["note1"]
    assert abs(note.x + note.width / 2 - point.x()) <= 1
    assert abs(note.y + note.height / 2 - point.y()) <= 1


def test_the_menu_of_a_note_offers_colours(hands: Hands) -> None:
    put(hands, note1=NOTE)
    hands.parts.workspace.selection.set(cards={"note1"})
    canvas = hands.parts.canvas
    canvas.context_requested.emit(canvas.viewport().mapToGlobal(QPoint(5, 5)), QPointF())
    menu = _menu(hands)
    texts = [action.text() for action in menu.actions()]
    assert {"Cut", "Edit the text", "Colour of notes and frames", "Add note"} <= set(texts)
    assert not {"Expand", "Fit frame to its contents"} & set(texts)
    (colours,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    colours.aboutToShow.emit()
    assert len(colours.actions()) == len(COLOURS)
    assert not any(action.icon().isNull() for action in colours.actions())
    menu.close()


def test_notes_are_copied_and_pasted_with_nodes(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    put(hands, note1=NOTE, frame1=Frame(-500, -500, 2_000, 2_000, "all", colour="pink"))
    selection = hands.parts.workspace.selection
    selection.set(["w0", "mul_1"], cards={"note1", "frame1"})
    place = hands.document.position("w0")
    press(hands, Qt.Key.Key_C, CONTROL)
    copied = json.loads(QGuiApplication.clipboard().text())
    assert copied["notes"]["note1"]["text"] == "why"
    press(hands, Qt.Key.Key_V, CONTROL)
    assert selection.cards == {"note2", "frame2"} and len(selection.nodes) == 2
    assert sheet(hands).notes["note2"] == replace(NOTE, x=32, y=332)
    assert sheet(hands).frames["frame2"].title == "all"
    places = [hands.document.position(name) for name in selection.nodes]
    assert (place[0] + 32, place[1] + 32) in places
    assert hands.document.undo_stack.undoText() == "Paste 4 items"
    hands.document.undo_stack.undo()
    assert sheet(hands).cards.keys() == {"note1", "frame1"}


def test_a_frame_is_duplicated_with_what_lies_in_it(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    selection, places = hands.parts.workspace.selection, hands.document.positions
    x, y = places["w0"]
    put(hands, frame1=Frame(x - 30, y - 60, 200, 130))
    selection.set(cards={"frame1"})
    press(hands, Qt.Key.Key_I, SHIFT)
    assert (selection.nodes, selection.cards) == ({"w0"}, {"frame1"})
    press(hands, Qt.Key.Key_D, CONTROL)
    (copy,) = selection.nodes
    assert selection.cards == {"frame2"}
    assert hands.document.position(copy) == (x + 32, y + 32)
    frame = sheet(hands).frames["frame2"]
    assert (frame.x, frame.y) == (x + 2, y - 28)


def test_a_note_alone_is_cut_pasted_and_duplicated(hands: Hands) -> None:
    put(hands, note1=NOTE)
    hands.parts.workspace.selection.set(cards={"note1"})
    press(hands, Qt.Key.Key_X, CONTROL)
    assert sheet(hands) == Sheet()
    press(hands, Qt.Key.Key_V, CONTROL)
    assert [note.text for note in sheet(hands).notes.values()] == ["why"]
    press(hands, Qt.Key.Key_D, CONTROL)
    one, two = sheet(hands).notes.values()
    assert (two.x, two.y, two.text) == (one.x + 32, one.y + 32, one.text)
    press(hands, Qt.Key.Key_D, CONTROL | SHIFT)
    while hands.document.undo_stack.canUndo():
        hands.document.undo_stack.undo()
    assert sheet(hands) == Sheet()


def test_letters_reach_the_note_and_not_the_window(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    places = hands.document.positions
    press(hands, Qt.Key.Key_N)
    for key in (Qt.Key.Key_L, Qt.Key.Key_M, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_R):
        QTest.keyClick(field(hands), key)
    QApplication.processEvents()
    assert hands.document.positions == places
    assert hands.document.undo_stack.count() == 1
    assert field(hands).toPlainText() != ""


def test_saving_takes_what_is_being_typed(hands: Hands, tmp_path: Path) -> None:
    hands.document.save(tmp_path / "p.gradloom")
    put(hands, note1=NOTE)
    hands.parts.canvas.card_editing.begin("note1")
    QTest.keyClicks(field(hands), " and wherefore")
    hands.parts.menus.refresh()
    QTest.keyClick(field(hands), Qt.Key.Key_S, CONTROL)
    assert not hands.document.is_modified
    other = Document()
    assert other.open(tmp_path / "p.gradloom")
    assert other.sheet.notes["note1"].text == "why and wherefore"


def test_the_hint_on_an_empty_canvas_gives_way_to_a_note(hands: Hands) -> None:
    assert hands.parts.hint.isVisible()
    put(hands, note1=NOTE)
    assert not hands.parts.hint.isVisible()
    hands.document.undo_stack.undo()
    assert hands.parts.hint.isVisible()
