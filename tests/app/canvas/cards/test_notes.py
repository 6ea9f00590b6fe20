"""Notes: made, written on, moved, sized and deleted by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from graph_engine.project.sheet import Sheet
from tests.app.canvas.cards.boards import (
    FRAME,
    NOTE,
    at,
    card,
    ear,
    middle,
    moved,
    put,
    sheet,
)
from tests.app.canvas.conftest import Board

FAR_AWAY = QPoint(20, 20)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_dragged_note_moves_in_one_step(board: Board) -> None:
    put(board, note1=NOTE)
    start = middle(board, "note1")
    board.drag(start, start + QPoint(50, -30))
    assert card(board, "note1") == moved(NOTE, 50, -30)
    assert board.selection.cards == {"note1"}
    assert board.document.undo_stack.count() == 2
    assert board.document.undo_stack.undoText() == "Move note"
    board.undo()
    assert card(board, "note1") == NOTE


def test_escape_puts_a_dragged_note_back(board: Board) -> None:
    put(board, note1=NOTE)
    start = middle(board, "note1")
    board.press(start)
    board.move(start + QPoint(50, 0))
    assert board.view.canvas.cards.shown["note1"].x == NOTE.x + 50
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert board.view.canvas.cards.shown["note1"] == NOTE
    board.release(start + QPoint(50, 0))
    assert card(board, "note1") == NOTE


def test_the_folded_corner_sizes_a_note(board: Board) -> None:
    put(board, note1=NOTE)
    start = ear(board, "note1")
    board.drag(start, start + QPoint(40, 25))
    assert card(board, "note1") == replace(NOTE, width=240, height=125)
    assert board.document.undo_stack.undoText() == "Resize note"
    start = ear(board, "note1")
    board.drag(start, start - QPoint(600, 600))
    assert 40 < card(board, "note1").width < 100
    board.undo()
    board.undo()
    assert card(board, "note1") == NOTE


def test_notes_and_nodes_are_selected_and_moved_together(board: Board) -> None:
    name = board.add("value", 100, 100)
    put(board, note1=NOTE)
    board.click(board.middle(name))
    board.click(middle(board, "note1"), keys=SHIFT)
    assert (board.selection.nodes, board.selection.cards) == ({name}, {"note1"})
    start = board.middle(name)
    board.drag(start, start + QPoint(30, 40))
    assert board.document.position(name) == (130.0, 140.0)
    assert card(board, "note1") == moved(NOTE, 30, 40)
    assert board.document.undo_stack.undoText() == "Move 2 items"
    board.undo()
    assert board.document.position(name) == (100.0, 100.0)
    assert card(board, "note1") == NOTE


def test_a_rubber_band_selects_notes_it_touches(board: Board) -> None:
    put(board, note1=NOTE, frame1=FRAME)
    board.drag(FAR_AWAY, middle(board, "note1"))
    assert board.selection.cards == {"note1"}
    board.drag(FAR_AWAY, QPoint(980, 680))
    assert board.selection.cards == {"note1", "frame1"}


def test_delete_removes_and_arrows_nudge(board: Board) -> None:
    put(board, note1=NOTE)
    board.click(middle(board, "note1"))
    QTest.keyClick(board.view, Qt.Key.Key_Right)
    QTest.keyClick(board.view, Qt.Key.Key_Right)
    assert card(board, "note1") == moved(NOTE, 16, 0)
    QTest.keyClick(board.view, Qt.Key.Key_Delete)
    assert sheet(board) == Sheet()
    assert board.document.undo_stack.undoText() == "Delete note"
    assert board.selection.is_empty
    board.undo()
    board.undo()
    assert card(board, "note1") == NOTE


def test_select_all_takes_notes_along(board: Board) -> None:
    name = board.add("value", 0, 0)
    put(board, note1=NOTE)
    QTest.keyClick(board.view, Qt.Key.Key_A, CONTROL)
    assert (board.selection.nodes, board.selection.cards) == ({name}, {"note1"})


def test_keys_go_from_card_to_card(board: Board) -> None:
    put(board, note1=NOTE, frame1=FRAME, note2=moved(NOTE, 0, 5_000))
    found = []
    for _ in range(4):
        assert board.view.keyboard.do("next_card")
        found.append(board.selection.card)
    assert found == ["frame1", "note1", "note2", "frame1"]
    assert board.view.visible_area().contains(QPointF(FRAME.x, FRAME.y))


def test_a_node_over_a_note_is_what_is_pressed(board: Board) -> None:
    put(board, note1=NOTE)
    name = board.add("value", NOTE.x + 50, NOTE.y + 20)
    board.click(board.middle(name))
    assert (board.selection.nodes, board.selection.cards) == ({name}, frozenset())


def test_fit_shows_notes_too(board: Board) -> None:
    board.add("value", 0, 0)
    put(board, note1=moved(NOTE, 3_000, 0))
    board.view.fit()
    assert board.view.visible_area().contains(QPointF(NOTE.x + 3_000, NOTE.y))


def test_snapping_brings_notes_onto_the_dots(board: Board) -> None:
    put(board, note1=replace(NOTE, x=-407.0))
    board.view.set_snapping(True)
    start = middle(board, "note1")
    board.drag(start, start + QPoint(30, 0))
    assert card(board, "note1").x % 24 == 0


def test_canvas_without_cards_has_nothing_to_paint(board: Board) -> None:
    cards = board.view.canvas.cards
    assert not cards.notes.isVisible() and not cards.frames.isVisible()
    put(board, note1=NOTE)
    assert cards.notes.isVisible() and not cards.frames.isVisible()
    board.undo()
    assert not cards.notes.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 0.3, 0.05])
def test_a_note_can_be_seen_near_and_far(board: Board, theme: str, scale: float) -> None:
    put(board, note1=NOTE)
    board.themes.set(theme)
    board.view.zoom_to(scale)
    board.view.centre_on(QPointF(NOTE.x + 100, NOTE.y + 90))
    inside = board.picture().pixelColor(at(board, NOTE.x + 150, NOTE.y + 80))
    outside = board.picture().pixelColor(at(board, NOTE.x - 103, NOTE.y + 80))
    assert inside != outside


def test_f_shows_the_selected_note(board: Board) -> None:
    board.add("value", 0, 0)
    put(board, note1=moved(NOTE, 4_000, 0))
    board.selection.set(cards={"note1"})
    QTest.keyClick(board.view, Qt.Key.Key_F)
    assert board.view.visible_area().contains(QPointF(NOTE.x + 4_100, NOTE.y + 20))


def test_a_right_click_selects_the_note_there(board: Board) -> None:
    put(board, note1=NOTE)
    asked: list[QPoint] = []
    board.view.context_requested.connect(lambda place, point: asked.append(place))
    place = middle(board, "note1")
    viewport = board.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    assert len(asked) == 1
    assert board.selection.cards == {"note1"}
