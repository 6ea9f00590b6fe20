"""Dropping node types from the palette."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from app.canvas.gestures.drop_node import NODE_TYPE_MIME
from tests.app.canvas.conftest import Board

PLACE = QPoint(250, 180)


def test_a_dropped_type_becomes_a_selected_node_under_the_cursor(board: Board) -> None:
    assert board.drop("sigmoid", PLACE)
    (name,) = board.document.graph
    assert board.document.graph.node(name).id == "sigmoid"
    assert (board.middle(name) - PLACE).manhattanLength() <= 2
    assert board.selection.nodes == {name}
    board.undo()
    assert not len(board.document.graph)
    assert not board.view.canvas.items_by_name()


def test_it_lands_under_the_cursor_at_any_zoom(board: Board) -> None:
    board.view.zoom_to(0.5)
    assert board.drop("conv2d", PLACE)
    (name,) = board.document.graph
    assert (board.middle(name) - PLACE).manhattanLength() <= 2


def test_something_else_is_not_taken(board: Board) -> None:
    assert not board.drop("sigmoid", PLACE, mime="text/plain")
    assert not board.drop("no_such_type", PLACE)
    assert not len(board.document.graph)


def test_a_ghost_shows_where_it_would_lie(board: Board) -> None:
    data = QMimeData()
    data.setData(NODE_TYPE_MIME, b"sigmoid")
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(PLACE, Qt.DropAction.CopyAction, data, button, keys)
    QApplication.sendEvent(board.view.viewport(), enter)
    ghost = board.view._overlay.ghost
    assert ghost is not None
    assert ghost.contains(board.view.scene_at(PLACE.toPointF()))
    QApplication.sendEvent(board.view.viewport(), QDragLeaveEvent())
    assert board.view._overlay.ghost is None
