"""Moving the view, zooming, fitting."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.camera import LARGEST_SCALE, SMALLEST_SCALE
from tests.app.canvas.conftest import Board

MIDDLE = Qt.MouseButton.MiddleButton
PLACE = QPoint(300, 200)


def test_the_middle_button_drags_the_view(board: Board) -> None:
    point = board.view.scene_at(QPointF(PLACE))
    board.drag(PLACE, PLACE + QPoint(130, -70), MIDDLE)
    assert board.view.scene_at(QPointF(PLACE + QPoint(130, -70))) == point


def test_space_turns_the_left_button_into_a_hand(board: Board) -> None:
    name = board.add("value", 0, 0)
    place, before = board.middle(name), board.view.scene_at(QPointF(PLACE))
    taps: list[bool] = []
    board.view.space_tapped.connect(lambda: taps.append(True))
    QTest.keyPress(board.view, Qt.Key.Key_Space)
    assert board.view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    board.drag(place, place + QPoint(40, 40))
    QTest.keyRelease(board.view, Qt.Key.Key_Space)
    assert board.document.position(name) == (0.0, 0.0)
    assert board.view.scene_at(QPointF(PLACE + QPoint(40, 40))) == before
    assert not taps


def test_a_tap_of_space_is_told_to_others(board: Board) -> None:
    taps: list[bool] = []
    board.view.space_tapped.connect(lambda: taps.append(True))
    QTest.keyClick(board.view, Qt.Key.Key_Space)
    assert taps == [True]


@pytest.mark.parametrize("notches", [1, -1, 5])
def test_the_wheel_zooms_at_the_cursor(board: Board, notches: int) -> None:
    point = board.view.scene_at(QPointF(PLACE))
    board.wheel(PLACE, notches)
    assert board.view.scale_factor == pytest.approx(1.2**notches)
    away = board.view.scene_at(QPointF(PLACE)) - point
    assert max(abs(away.x()), abs(away.y())) * board.view.scale_factor <= 1.0


def test_zoom_ends_at_its_limits(board: Board) -> None:
    for _ in range(30):
        board.wheel(PLACE, 5)
    assert board.view.scale_factor == pytest.approx(LARGEST_SCALE)
    for _ in range(60):
        board.wheel(PLACE, -5)
    assert board.view.scale_factor == pytest.approx(SMALLEST_SCALE)


def test_a_small_graph_can_be_scrolled_out_of_sight(board: Board) -> None:
    name = board.add("value", 0, 0)
    for _ in range(4):
        board.drag(PLACE, PLACE + QPoint(600, 400), MIDDLE)
    assert not board.view.visible_area().intersects(board.view.canvas.bounds([name]))


def test_fitting_a_small_graph_stays_at_full_size(board: Board) -> None:
    name = board.add("value", 5000, 5000)
    board.view.zoom_to(3.0)
    board.view.fit()
    assert board.view.scale_factor == 1.0
    away = board.middle(name) - board.view.viewport().rect().center()
    assert away.manhattanLength() < 20


def test_fitting_a_large_graph_shows_all_of_it(board: Board) -> None:
    names = [board.add("value", x, y) for x in (0, 4000) for y in (0, 3000)]
    board.view.fit()
    assert board.view.scale_factor < 1.0
    assert board.view.visible_area().contains(board.view.canvas.bounds(names))


def test_home_fits_and_f_frames_the_selection(board: Board) -> None:
    near, far = board.add("value", 0, 0), board.add("value", 5000, 0)
    QTest.keyClick(board.view, Qt.Key.Key_Home)
    assert board.view.visible_area().contains(board.view.canvas.bounds([near, far]))
    board.selection.set({far})
    QTest.keyClick(board.view, Qt.Key.Key_F)
    assert board.view.scale_factor == 1.0
    assert board.view.visible_area().contains(board.view.canvas.bounds([far]))
    assert not board.view.visible_area().intersects(board.view.canvas.bounds([near]))


def test_a_document_that_is_taken_up_is_fitted(board: Board) -> None:
    board.view.zoom_to(0.1)
    assert board.document.open_example("sigmoid-neuron")
    area = board.view.visible_area()
    assert area.contains(board.view.canvas.bounds(board.document.graph))
    assert board.view.scale_factor > 0.4


def test_what_was_scrolled_looks_like_what_is_painted_anew(board: Board) -> None:
    board.neuron()
    board.view.zoom_to(1.0)
    board.picture()
    for step in (QPoint(37, 11), QPoint(-120, 45), QPoint(3, -80)):
        board.drag(PLACE, PLACE + step, MIDDLE)
    # The backing store holds pixels that were copied by scrolling.
    scrolled = board.view.screen().grabWindow(board.view.winId()).toImage()
    if scrolled.isNull():
        pytest.skip("this platform gives no picture of the screen")
    fresh = board.view.grab().toImage()
    assert scrolled.convertToFormat(fresh.format()) == fresh
