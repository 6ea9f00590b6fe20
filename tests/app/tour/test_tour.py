"""One tour through the whole window: every gesture and every shortcut, then all of it undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from app.actions.table import ACTIONS
from app.main_window import MainWindow
from app.preferences import Preferences
from tests.app.document.documents import snapshot
from tests.app.tour import (
    arranging,
    blocks,
    building,
    by_keyboard,
    editing,
    files,
    inline,
    notes,
    panels,
    stepping,
    wires,
)
from tests.app.tour.tourist import Tourist

Chapter = Callable[[Tourist], None]
CHAPTERS: tuple[Chapter, ...] = (
    building.add_nodes,
    building.draw_wires,
    building.set_values,
    building.insert_and_take_out,
    building.cut_and_break,
    building.write_a_formula,
    editing.select,
    editing.change_nodes,
    editing.copy_and_delete,
    inline.change_numbers,
    by_keyboard.walk,
    by_keyboard.wire,
    arranging.move_nodes,
    arranging.align,
    wires.lead_wires,
    wires.lock,
    notes.write_notes,
    notes.draw_frames,
    arranging.look_about,
    blocks.make_a_block,
    blocks.expand_and_collapse,
    stepping.step,
    by_keyboard.go_round,
    by_keyboard.present,
    panels.look_at_panels,
    panels.search_and_help,
    panels.rest,
    panels.undo_spares_fields,
)


@pytest.fixture
def tour(qtbot: QtBot, preferences: Preferences) -> Iterator[Tourist]:
    window = MainWindow(preferences)
    window.resize(1600, 1000)
    window.show()
    yield Tourist(window, qtbot)
    window.parts.workspace.document.undo_stack.setClean()
    window.close()
    window.deleteLater()
    qtbot.wait(0)


def test_every_shortcut_is_pressed_every_gesture_made_and_all_undone_to_the_start(
    tour: Tourist, tmp_path: Path
) -> None:
    start = snapshot(tour.document)
    for chapter in CHAPTERS:
        chapter(tour)
        tour.on_canvas()
    undo_and_redo_everything(tour, start)
    files.save_and_open(tour, tmp_path)
    files.train(tour)
    files.leave(tour)
    known = {
        (action.id, QKeySequence(keys).toString())
        for action in ACTIONS
        for keys in action.shortcuts
    }
    assert known - tour.used == set()
    assert {type(gesture) for gesture in tour.canvas._gestures()} - tour.gestures == set()


def undo_and_redo_everything(tour: Tourist, start: dict[str, Any]) -> None:
    """Undo all edits, by the names they had; redo them; and back again."""
    end = snapshot(tour.document)
    undone = []
    while tour.document.undo_stack.canUndo():
        undone.append(tour.document.undo_stack.undoText())
        tour.key("Ctrl+Z", does="undo")
    assert undone == tour.edits[::-1]
    assert snapshot(tour.document) == start
    while tour.document.undo_stack.canRedo():
        tour.key("Ctrl+Shift+Z", does="redo")
    assert snapshot(tour.document) == end
    while tour.document.undo_stack.canUndo():
        tour.key("Ctrl+Z", does="undo")
    assert snapshot(tour.document) == start
