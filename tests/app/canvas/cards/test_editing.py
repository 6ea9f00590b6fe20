"""The text of a note is typed in its place."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from graph_engine.project.sheet import Note, Sheet
from tests.app.canvas.cards.boards import (
    NOTE,
    card,
    field,
    middle,
    put,
    sheet,
)
from tests.app.canvas.conftest import Board

FAR_AWAY = QPoint(20, 20)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def double_click(board: Board, place: QPoint) -> None:
    board.click(place)
    QTest.mouseDClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_new_note_lies_where_it_is_wanted_and_is_written_on_in_one_step(board: Board) -> None:
    board.view.card_making.ask_at(QPointF(50, 60))
    assert board.view.keyboard.do("add_note")
    assert board.selection.card == "note1"
    QTest.keyClicks(field(board), "loud and clear")
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    QTest.keyClicks(field(board), "second line")
    QTest.keyClick(field(board), Qt.Key.Key_Return, CONTROL)
    note = card(board, "note1")
    assert isinstance(note, Note)
    assert note.text == "loud and clear\nsecond line"
    assert (note.x + note.width / 2, note.y + note.height / 2) == (50, 60)
    assert board.document.undo_stack.count() == 1
    assert board.document.undo_stack.undoText() == "Add note"
    assert board.view.hasFocus()
    board.undo()
    assert sheet(board) == Sheet()


def test_a_double_click_opens_the_text_and_control_return_takes_it(board: Board) -> None:
    put(board, note1=NOTE)
    double_click(board, middle(board, "note1"))
    assert field(board).toPlainText() == NOTE.text
    QTest.keyClicks(field(board), "!")
    QTest.keyClick(field(board), Qt.Key.Key_Return, CONTROL)
    assert sheet(board).notes["note1"].text == NOTE.text + "!"
    assert board.document.undo_stack.undoText() == "Edit note"
    board.undo()
    assert sheet(board).notes["note1"] == NOTE


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_a_key_opens_the_selected_note(board: Board, key: Qt.Key) -> None:
    put(board, note1=NOTE)
    board.click(middle(board, "note1"))
    QTest.keyClick(board.view, key)
    assert board.view.card_editing.id == "note1"


def test_escape_leaves_the_text_as_it_was(board: Board) -> None:
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    QTest.keyClicks(field(board), "nonsense")
    QTest.keyClick(field(board), Qt.Key.Key_Escape)
    assert board.view.card_editing.field is None
    assert sheet(board).notes["note1"] == NOTE
    assert board.document.undo_stack.count() == 1


def test_a_click_elsewhere_takes_the_text(board: Board) -> None:
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    QTest.keyClicks(field(board), ", and how")
    board.click(FAR_AWAY)
    assert sheet(board).notes["note1"].text == "why it is so, and how"
    assert board.view.card_editing.field is None


def test_a_note_grows_with_its_text(board: Board) -> None:
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    field(board).setPlainText("line\n" * 20 + "end")
    board.view.card_editing.commit()
    assert card(board, "note1").height > 300
    board.undo()
    assert card(board, "note1").height == NOTE.height


def test_letters_typed_into_a_note_are_no_shortcuts_of_the_canvas(board: Board) -> None:
    name = board.add("value", 200, 0)
    board.selection.set({name})
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_F):
        QTest.keyClick(field(board), key)
    board.view.card_editing.commit()
    assert name in board.document.graph
    assert board.document.position(name) == (200.0, 0.0)
    assert "note1" in sheet(board).notes


def test_undo_while_typing_takes_back_what_was_typed(board: Board) -> None:
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    QTest.keyClicks(field(board), " abc")
    QTest.keyClick(field(board), Qt.Key.Key_Z, CONTROL)
    assert board.document.undo_stack.index() == 1
    assert field(board).toPlainText() != NOTE.text + " abc"


def test_a_note_that_goes_takes_its_field_along(board: Board) -> None:
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    board.undo()
    assert board.view.card_editing.field is None


def test_the_field_stays_over_its_note(board: Board) -> None:
    put(board, note1=NOTE)
    board.view.card_editing.begin("note1")
    before = field(board).geometry()
    board.view.scroll_by(40, 0)
    assert field(board).x() == before.x() - 40
    board.view.zoom_to(2.0)
    assert field(board).width() == 2 * NOTE.width


def test_double_click_beside_a_note_still_asks_for_a_node(board: Board, qtbot: object) -> None:
    put(board, note1=NOTE)
    asked: list[QPointF] = []
    board.view.ground_activated.connect(asked.append)
    double_click(board, QPoint(500, 60))
    assert len(asked) == 1
    assert board.view.card_editing.field is None
