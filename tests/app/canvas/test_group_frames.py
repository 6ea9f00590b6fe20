"""Frames around expanded nodes: where they are, and what the mouse does with them."""

from PySide6.QtCore import QPoint, QPointF

from app.canvas.group_frames import Frame
from app.canvas.node_geometry import node_sizes
from app.document.commands import (
    ChangeSettings,
    CollapseGroup,
    ExpandNode,
    MoveNodes,
    RemoveSelection,
    RenameNode,
)
from app.theme import THEMES
from tests.app.canvas.conftest import Board

NAME = "sigmoid_1"


def expanded(board: Board) -> Frame:
    """Expand the sigmoid of the neuron and return its frame."""
    board.neuron()
    board.document.push(ExpandNode(board.document, NAME, node_sizes))
    board.view.fit()
    return frame(board)


def frame(board: Board) -> Frame:
    (found,) = board.view.canvas.group_layer.frames
    return found


def at(board: Board, point: QPointF) -> QPoint:
    return board.view.mapFromScene(point)


def strip(board: Board) -> QPoint:
    return at(board, frame(board).strip.center())


def button(board: Board) -> QPoint:
    return at(board, frame(board).button.center())


def members(board: Board) -> list[str]:
    return list(board.document.graph.groups[NAME].members.values())


def test_frame_goes_around_its_nodes_and_no_other(board: Board) -> None:
    area = expanded(board).area
    inside = set(members(board))
    for name, item in board.view.canvas.items_by_name().items():
        body = item.sceneBoundingRect().adjusted(12, 28, -12, -12)
        assert area.contains(body) == (name in inside)
        assert area.intersects(body) == (name in inside)


def test_canvas_without_groups_has_nothing_to_paint(board: Board) -> None:
    board.neuron()
    layer = board.view.canvas.group_layer
    assert not layer.isVisible()
    board.document.push(ExpandNode(board.document, NAME))
    assert layer.isVisible()
    board.undo()
    assert not layer.isVisible()
    assert layer.frames == []


def test_frame_can_be_seen_in_every_theme(board: Board) -> None:
    found = expanded(board)
    empty = found.area.bottomLeft() + QPointF(8.0, -8.0)
    for theme in THEMES:
        board.themes.set(theme)
        inside = board.picture().pixelColor(at(board, empty))
        outside = board.picture().pixelColor(at(board, empty + QPointF(-20.0, 20.0)))
        assert inside != outside


def test_frame_follows_nodes_that_move(board: Board) -> None:
    before = expanded(board).area
    name = min(members(board), key=lambda each: board.document.position(each)[1])
    x, y = board.document.position(name)
    board.document.push(MoveNodes(board.document, {name: (x, y - 300)}))
    assert frame(board).area.top() == before.top() - 300
    board.undo()
    assert frame(board).area == before


def test_frame_shrinks_when_a_node_in_it_is_removed(board: Board) -> None:
    before = expanded(board).area
    last = max(members(board), key=lambda name: board.document.position(name)[0])
    board.document.push(RemoveSelection(board.document, [last]))
    assert frame(board).area.right() < before.right()
    board.undo()
    assert frame(board).area == before


def test_drag_by_the_strip_moves_all_nodes_in_one_step(board: Board) -> None:
    expanded(board)
    before, count = board.places(), board.document.undo_stack.count()
    start = strip(board)
    board.drag(start, start + QPoint(60, 40))
    inside = members(board)
    assert board.selection.nodes == set(inside)
    shifts = {
        (board.places()[n][0] - before[n][0], board.places()[n][1] - before[n][1]) for n in inside
    }
    assert len(shifts) == 1 and shifts != {(0.0, 0.0)}
    assert all(board.places()[n] == before[n] for n in before if n not in inside)
    assert board.document.undo_stack.count() == count + 1
    board.undo()
    assert board.places() == before


def test_click_on_the_strip_selects_the_nodes(board: Board) -> None:
    expanded(board)
    board.click(strip(board))
    assert board.selection.nodes == set(members(board))


def test_click_on_the_button_collapses(board: Board) -> None:
    expanded(board)
    board.click(button(board))
    assert board.document.graph.node(NAME).id == "sigmoid"
    assert board.selection.nodes == {NAME}
    assert board.view.canvas.group_layer.frames == []
    board.undo()
    assert frame(board).name == NAME


def test_press_that_leaves_the_button_does_nothing(board: Board) -> None:
    expanded(board)
    start = button(board)
    board.drag(start, start + QPoint(0, 80))
    assert NAME in board.document.graph.groups


def test_refused_collapse_says_why(board: Board) -> None:
    expanded(board)
    (value,) = [n for n in members(board) if board.document.graph.node(n).id == "value"]
    board.document.push(ChangeSettings(board.document, value, value=3.0))
    refused: list[object] = []
    board.document.refused.connect(refused.append)
    board.click(button(board))
    assert "other settings" in str(refused[0])
    assert NAME in board.document.graph.groups


def test_button_that_is_too_small_to_see_cannot_be_hit(board: Board) -> None:
    expanded(board)
    board.view.zoom_to(0.3)
    board.click(button(board))
    assert NAME in board.document.graph.groups


def test_button_lights_up_and_says_what_it_does(board: Board) -> None:
    expanded(board)
    board.move(strip(board))
    before = board.picture()
    board.move(button(board))
    assert board.picture() != before
    assert "Collapse into sigmoid_1" in board.view.tip_text(QPointF(button(board)))
    assert "expanded" in board.view.tip_text(QPointF(strip(board)))


def test_nodes_in_a_frame_show_short_names(board: Board) -> None:
    expanded(board)
    (value,) = [n for n in members(board) if board.document.graph.node(n).id == "value"]
    assert value == "sigmoid_1_value_1"
    assert board.view.canvas.item(value).geometry.title == "value_1"
    board.document.push(RenameNode(board.document, value, "one"))
    assert board.view.canvas.item("one").geometry.title == "one"
    board.document.push(CollapseGroup(board.document, NAME))
    board.undo()
    assert board.view.canvas.item("one").geometry.title == "one"


def test_frame_in_a_frame_lies_inside_it(board: Board) -> None:
    expanded(board)
    (recip,) = [n for n in members(board) if board.document.graph.node(n).id == "reciprocal"]
    board.document.push(ExpandNode(board.document, recip, node_sizes))
    outer, inner = board.view.canvas.group_layer.frames
    assert (outer.name, inner.name) == (NAME, recip)
    assert inner.shown == "recip_1"
    assert outer.area.contains(inner.area)
    board.view.fit()
    board.click(at(board, outer.button.center()))
    assert not board.document.graph.groups
    assert board.document.graph.node(NAME).id == "sigmoid"


def test_far_view_still_shows_the_frame_and_its_name(board: Board) -> None:
    found = expanded(board)
    board.view.zoom_to(0.35)
    board.view.centre_on(found.area.center())
    picture = board.picture()
    above = at(board, found.area.topLeft())
    ground = board.themes.current.colour("canvas")
    row = [picture.pixelColor(above.x() + dx, above.y() - 8) for dx in range(1, 40)]
    assert any(abs(colour.lightness() - ground.lightness()) > 60 for colour in row)


def test_taking_up_another_document_takes_the_frames_away(board: Board) -> None:
    expanded(board)
    board.document.new()
    assert board.view.canvas.group_layer.frames == []
