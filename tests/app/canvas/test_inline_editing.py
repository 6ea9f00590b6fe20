"""Numbers and settings edited on the node itself, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.inline.field import InlineField
from app.canvas.inline.numbers import number_area
from app.canvas.inline.sliders import slider_area
from app.document.commands import RemoveSelection
from tests.app.canvas.conftest import LEFT, Board

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def place(board: Board, name: str) -> QPoint:
    """Return where the number of a value is on screen."""
    item = board.view.canvas.item(name)
    area = number_area(item.geometry, item.number).translated(item.pos())
    return board.view.mapFromScene(area.center())


def on_slider(board: Board, name: str, share: float) -> QPoint:
    item = board.view.canvas.item(name)
    area = slider_area(item.geometry.width, item.geometry.height).translated(item.pos())
    return board.view.mapFromScene(QPointF(area.left() + share * area.width(), area.center().y()))


def setting_place(board: Board, name: str, setting: str) -> QPoint:
    board.picture()  # what stands where is known once it was painted
    area = board.view.canvas.near.setting_area(name, setting)
    assert area is not None
    return board.view.mapFromScene(area.center() + board.view.canvas.item(name).pos())


def double_click(board: Board, at: QPoint) -> None:
    viewport, keys = board.view.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(viewport, LEFT, keys, at)
    # QTest holds the button down after it, into the tests that come next.
    QTest.mouseRelease(viewport, LEFT, keys, at)


def move(board: Board, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    """Move the mouse with keys held, which QTest's own move cannot."""
    viewport = board.view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), viewport.mapToGlobal(QPointF(at)),
        Qt.MouseButton.NoButton, LEFT, keys,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def value(board: Board, name: str) -> object:
    return board.document.graph.node(name).value  # type: ignore[attr-defined]


def field(board: Board) -> InlineField:
    assert board.view.inline is not None
    assert board.view.inline.field is not None
    return board.view.inline.field


def is_open(board: Board) -> bool:
    return board.view.inline is not None and board.view.inline.field is not None


def history(board: Board) -> list[str]:
    stack = board.document.undo_stack
    return [stack.text(i) for i in range(stack.index())]


@pytest.fixture
def neuron(board: Board) -> Board:
    board.neuron()
    board.view.zoom_to(1.0)
    board.view.frame(["w0", "x0"])
    board.document.undo_stack.clear()
    return board


# Dragging


def test_dragging_a_number_changes_it_and_is_one_step_with_its_name(neuron: Board) -> None:
    start = place(neuron, "x0")
    neuron.drag(start, start + QPoint(126, 0))
    assert value(neuron, "x0") == pytest.approx(3.2)
    assert history(neuron) == ["Set x0 to 3.2"]
    neuron.undo()
    assert value(neuron, "x0") == -1
    assert neuron.document.undo_stack.index() == 0


def test_all_numbers_follow_while_the_mouse_is_still_down(neuron: Board, qtbot) -> None:
    start = place(neuron, "x0")
    neuron.press(start)
    neuron.move(start + QPoint(30, 0))
    edge = next(iter(neuron.document.graph.edges_out_of("x0")))
    qtbot.waitUntil(lambda: neuron.view.label_texts(edge)[0] == "0.00")
    assert neuron.view.canvas.item("x0").number == "0.00"
    neuron.release(start + QPoint(30, 0))


def test_shift_goes_in_fine_steps_and_control_in_large_ones(neuron: Board) -> None:
    start = place(neuron, "x0")
    neuron.press(start)
    move(neuron, start + QPoint(6, 0), SHIFT)
    move(neuron, start + QPoint(15, 0), SHIFT)
    assert value(neuron, "x0") == pytest.approx(-0.95)
    move(neuron, start + QPoint(21, 0), CONTROL)
    assert value(neuron, "x0") == pytest.approx(1.0)
    neuron.release(start + QPoint(21, 0))
    assert len(history(neuron)) == 1


def test_escape_while_dragging_restores_the_number_and_the_history(neuron: Board) -> None:
    start = place(neuron, "x0")
    neuron.press(start)
    neuron.move(start + QPoint(60, 0))
    assert value(neuron, "x0") != -1
    QTest.keyClick(neuron.view, Qt.Key.Key_Escape)
    neuron.release(start + QPoint(60, 0))
    assert value(neuron, "x0") == -1
    assert neuron.document.undo_stack.count() == 0


def test_number_dragged_back_to_where_it_was_leaves_no_step(neuron: Board) -> None:
    start = place(neuron, "x0")
    neuron.press(start)
    for x in (9, 30, 0):
        neuron.move(start + QPoint(x, 0))
    neuron.release(start)
    assert value(neuron, "x0") == -1
    assert history(neuron) == []


def test_cursor_says_that_the_number_can_be_dragged(neuron: Board) -> None:
    neuron.move(place(neuron, "x0"))
    assert neuron.view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    neuron.move(neuron.middle("x0") - QPoint(0, 8))
    assert neuron.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_resting_on_a_number_or_a_setting_says_what_can_be_done(board: Board, dropout: str) -> None:
    at = setting_place(board, dropout, "p")
    board.move(at)
    assert board.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    assert "Double-click to change it" in board.view.tip_text(QPointF(at))
    number = board.add("value", 0, 150, value=2.0)
    assert "Drag sideways" in board.view.tip_text(QPointF(place(board, number)))


def test_node_is_still_moved_by_its_name(neuron: Board) -> None:
    middle = neuron.middle("x0") - QPoint(0, 4)
    before = neuron.places()["x0"]
    neuron.drag(middle, middle + QPoint(40, 0))
    assert neuron.places()["x0"][0] == before[0] + 40
    assert value(neuron, "x0") == -1


def test_whole_numbers_stay_whole(board: Board) -> None:
    name = board.add("value", 0, 0, value=3, dtype="integer")
    start = place(board, name)
    board.drag(start, start + QPoint(15, 0))
    assert value(board, name) == 8
    assert isinstance(value(board, name), int)


def test_learned_number_is_what_the_drag_changes(neuron: Board) -> None:
    import numpy as np

    graph = neuron.document.graph
    graph.set_weights({("w0", "value"): np.array(0.5, dtype=np.float32)})
    start = place(neuron, "w0")
    neuron.drag(start, start + QPoint(30, 0))
    assert float(graph.learned_weights()[("w0", "value")]) == pytest.approx(1.5)
    assert value(neuron, "w0") == 2
    neuron.undo()
    assert float(graph.learned_weights()[("w0", "value")]) == 0.5


def test_canvas_that_is_only_looked_at_has_nothing_to_drag(neuron: Board, qtbot) -> None:
    from app.canvas.view import CanvasView

    view = CanvasView(
        neuron.document, neuron.selection, neuron.themes, neuron.steps, is_editable=False
    )
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    item = view.canvas.item("x0")
    start = view.mapFromScene(number_area(item.geometry, item.number).center() + item.pos())
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), start + QPoint(60, 0))
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(60, 0))
    assert value(neuron, "x0") == -1


# Sliders


def test_slider_of_the_selected_value_is_dragged(neuron: Board) -> None:
    neuron.selection.set({"x0"})
    neuron.drag(on_slider(neuron, "x0", 0.0), on_slider(neuron, "x0", 0.75))
    assert value(neuron, "x0") == pytest.approx(0.5, abs=0.03)
    assert len(history(neuron)) == 1
    neuron.undo()
    assert value(neuron, "x0") == -1


def test_range_of_a_slider_stays_and_grows_with_the_number(neuron: Board) -> None:
    sliders = neuron.view.canvas.sliders
    assert sliders is not None
    assert sliders.range_of("w1", -3.0) == (-5.0, 5.0)
    assert sliders.range_of("w1", 0.1) == (-5.0, 5.0)
    assert sliders.range_of("w1", 30.0) == (-50.0, 50.0)


def test_slider_is_not_there_until_it_is_wanted(neuron: Board) -> None:
    neuron.selection.set(())
    item = neuron.view.canvas.item("x0")
    assert not item.shows_slider(1.0)
    neuron.move(neuron.middle("x0"))
    assert item.shows_slider(1.0)
    assert not item.shows_slider(0.5)


# Typing


def test_double_click_on_a_number_types_it_in_place(neuron: Board) -> None:
    double_click(neuron, place(neuron, "x0"))
    assert field(neuron).text() == "-1"
    assert field(neuron).selectedText() == "-1"
    QTest.keyClicks(field(neuron), "2*pi/3")
    QTest.keyClick(field(neuron), Qt.Key.Key_Return)
    assert value(neuron, "x0") == pytest.approx(2.0943951)
    assert history(neuron) == ["Set x0 to 2.094395"]
    assert not is_open(neuron)
    assert neuron.view.hasFocus()
    neuron.undo()
    assert value(neuron, "x0") == -1


def test_click_on_the_number_of_the_selected_node_opens_it(neuron: Board) -> None:
    neuron.click(place(neuron, "x0"))
    assert neuron.selection.nodes == {"x0"}
    assert not is_open(neuron)
    neuron.click(place(neuron, "x0"))
    assert is_open(neuron)


def test_return_opens_the_number_of_the_selected_node(neuron: Board) -> None:
    neuron.selection.set({"w0"})
    QTest.keyClick(neuron.view, Qt.Key.Key_Return)
    QTest.keyClicks(field(neuron), "7")
    QTest.keyClick(field(neuron), Qt.Key.Key_Enter)
    assert value(neuron, "w0") == 7


def test_text_that_is_no_number_is_refused_in_place(neuron: Board) -> None:
    double_click(neuron, place(neuron, "x0"))
    QTest.keyClicks(field(neuron), "1/0")
    QTest.keyClick(field(neuron), Qt.Key.Key_Return)
    assert field(neuron).property("state") == "bad"
    assert "divides by 0" in field(neuron).accessibleDescription()
    QTest.keyClick(field(neuron), Qt.Key.Key_Escape)
    assert not is_open(neuron)
    assert value(neuron, "x0") == -1
    assert history(neuron) == []


def test_tab_takes_the_number_and_goes_on_to_the_next_one(neuron: Board) -> None:
    assert neuron.view.inline is not None
    neuron.view.inline.open_number("w0")
    names = neuron.view.inline._numbers()
    following = names[(names.index("w0") + 1) % len(names)]
    QTest.keyClicks(field(neuron), "4")
    QTest.keyClick(field(neuron), Qt.Key.Key_Tab)
    assert value(neuron, "w0") == 4
    assert neuron.selection.nodes == {following}
    assert following in field(neuron).accessibleName()
    QTest.keyClick(field(neuron), Qt.Key.Key_Backtab, SHIFT)
    assert neuron.selection.nodes == {"w0"}


def test_arrows_step_the_number_and_escape_takes_them_back(neuron: Board) -> None:
    double_click(neuron, place(neuron, "x0"))
    for _ in range(3):
        QTest.keyClick(field(neuron), Qt.Key.Key_Up)
    assert value(neuron, "x0") == pytest.approx(-0.7)
    assert field(neuron).text() == "-0.7"
    QTest.keyClick(field(neuron), Qt.Key.Key_Escape)
    assert value(neuron, "x0") == -1
    assert history(neuron) == []


def test_clicking_elsewhere_takes_what_was_typed(neuron: Board, qtbot) -> None:
    double_click(neuron, place(neuron, "x0"))
    QTest.keyClicks(field(neuron), "5")
    neuron.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert value(neuron, "x0") == 5
    assert not is_open(neuron)


def test_field_stays_over_its_number_while_the_canvas_moves(neuron: Board) -> None:
    double_click(neuron, place(neuron, "x0"))
    neuron.view.zoom_to(1.7)
    assert field(neuron).geometry().contains(place(neuron, "x0"))
    neuron.view.scroll_by(60, -30)
    assert field(neuron).geometry().contains(place(neuron, "x0"))


def test_letters_typed_in_the_field_are_no_shortcuts_of_the_canvas(neuron: Board) -> None:
    double_click(neuron, place(neuron, "x0"))
    QTest.keyClick(field(neuron), Qt.Key.Key_Delete)
    QTest.keyClicks(field(neuron), "f")
    assert field(neuron).text() == "f"
    assert "x0" in neuron.document.graph


def test_undo_while_typing_undoes_the_typing_alone(neuron: Board) -> None:
    start = place(neuron, "w0")
    neuron.drag(start, start + QPoint(30, 0))
    double_click(neuron, place(neuron, "x0"))
    QTest.keyClicks(field(neuron), "55")
    QTest.keySequence(field(neuron), "Ctrl+Z")
    assert field(neuron).text() != "55"
    assert len(history(neuron)) == 1


def test_field_closes_with_its_node(neuron: Board) -> None:
    double_click(neuron, place(neuron, "x0"))
    neuron.document.push(RemoveSelection(neuron.document, {"x0"}))
    assert not is_open(neuron)


# Settings


@pytest.fixture
def dropout(board: Board) -> str:
    name = board.add("dropout", 0, 0)
    board.view.zoom_to(2.0)
    board.view.centre_on(QPointF(40, 30))
    board.document.undo_stack.clear()
    return name


def test_setting_of_a_near_node_is_edited_by_double_click(board: Board, dropout: str) -> None:
    double_click(board, setting_place(board, dropout, "p"))
    assert field(board).text() == "0.5"
    QTest.keyClicks(field(board), "1/4")
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    assert board.document.graph.node(dropout).p == 0.25  # type: ignore[attr-defined]
    assert history(board) == [f"Set p of {dropout} to 0.25"]
    board.undo()
    assert board.document.graph.node(dropout).p == 0.5  # type: ignore[attr-defined]


def test_setting_out_of_its_bounds_is_refused_as_in_the_inspector(
    board: Board, dropout: str
) -> None:
    double_click(board, setting_place(board, dropout, "p"))
    QTest.keyClicks(field(board), "3")
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    assert is_open(board)
    assert "p = 3" in field(board).accessibleDescription()
    assert board.document.graph.node(dropout).p == 0.5  # type: ignore[attr-defined]


def test_from_afar_a_double_click_opens_the_node_as_ever(board: Board, dropout: str) -> None:
    at = setting_place(board, dropout, "p")
    board.view.zoom_to(1.0, QPointF(at))
    opened: list[str] = []
    board.view.node_activated.connect(opened.append)
    double_click(board, at)
    assert opened == [dropout]
    assert not is_open(board)


def test_switch_on_a_node_is_turned_by_double_click(board: Board) -> None:
    name = board.add("lstm", 0, 0)
    board.view.zoom_to(2.0)
    board.view.centre_on(QPointF(40, 30))
    double_click(board, setting_place(board, name, "bias"))
    assert not board.document.graph.node(name).bias  # type: ignore[attr-defined]
    board.undo()
    assert board.document.graph.node(name).bias  # type: ignore[attr-defined]


def test_tab_walks_through_the_settings_of_a_node(board: Board) -> None:
    name = board.add("lstm", 0, 0)
    board.view.zoom_to(2.0)
    board.view.centre_on(QPointF(40, 30))
    double_click(board, setting_place(board, name, "hidden_size"))
    QTest.keyClicks(field(board), "2*8")
    QTest.keyClick(field(board), Qt.Key.Key_Tab)
    assert board.document.graph.node(name).hidden_size == 16  # type: ignore[attr-defined]
    assert "layers" in field(board).accessibleName().lower()


def test_settings_are_typed_by_keyboard_alone_at_any_zoom(board: Board) -> None:
    name = board.add("lstm", 0, 0)
    board.view.zoom_to(1.0)
    board.selection.set({name})
    assert board.view.keyboard.do("edit_in_place")
    QTest.keyClicks(field(board), "24")
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    assert board.document.graph.node(name).hidden_size == 24  # type: ignore[attr-defined]


def test_arrows_walk_through_a_choice(board: Board) -> None:
    name = board.add("gelu", 0, 0)
    before = board.document.graph.node(name).approximate  # type: ignore[attr-defined]
    board.selection.set({name})
    board.view.keyboard.do("edit_in_place")
    QTest.keyClick(field(board), Qt.Key.Key_Down)
    QTest.keyClick(field(board), Qt.Key.Key_Return)
    assert board.document.graph.node(name).approximate != before  # type: ignore[attr-defined]
    board.undo()
    assert board.document.graph.node(name).approximate == before  # type: ignore[attr-defined]
