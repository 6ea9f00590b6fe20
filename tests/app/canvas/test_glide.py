"""Nodes on their way: the document is at the end at once, the view a moment later."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint
from pytestqt.qtbot import QtBot

from app.canvas.glide import MOST_NODES, Glide
from app.document.commands import AddNode, MoveNodes, RenameNode
from app.document.commands.arranging import ArrangeNodes
from tests.app.canvas.conftest import Board


@pytest.fixture
def neuron(board: Board) -> Iterator[Board]:
    board.neuron()
    yield board
    board.view.glide.finish()


def seen(board: Board, name: str) -> tuple[float, float]:
    item = board.view.canvas.item(name)
    return item.x(), item.y()


def arrange(board: Board, name: str, place: tuple[float, float]) -> None:
    board.document.push(ArrangeNodes(board.document, {name: place}, "Arrange"))


def half_way(glide: Glide) -> None:
    motion = glide.findChild(QAbstractAnimation)
    assert motion is not None
    motion.setCurrentTime(motion.duration() // 2)


def test_the_document_is_there_at_once_and_the_view_after_the_glide(
    neuron: Board, qtbot: QtBot
) -> None:
    start = seen(neuron, "w0")
    arrange(neuron, "w0", (start[0] + 400.0, start[1] + 40.0))
    assert neuron.document.position("w0") == (start[0] + 400.0, start[1] + 40.0)
    assert seen(neuron, "w0") == start
    half_way(neuron.view.glide)
    x, _ = seen(neuron, "w0")
    assert start[0] < x < start[0] + 400.0
    qtbot.waitUntil(lambda: not neuron.view.glide.is_running)
    assert seen(neuron, "w0") == neuron.document.position("w0")


def test_wires_follow(neuron: Board) -> None:
    (edge,) = neuron.document.graph.edges_out_of("w0")
    edges = neuron.view.canvas.edges
    before = edges.column("points")[edges.row[edge]].copy()
    arrange(neuron, "w0", (-300.0, -300.0))
    half_way(neuron.view.glide)
    midst = edges.column("points")[edges.row[edge]].copy()
    neuron.view.glide.finish()
    after = edges.column("points")[edges.row[edge]]
    assert after[0] < midst[0] < before[0]


def test_undo_and_redo_glide_too(neuron: Board) -> None:
    glide, document = neuron.view.glide, neuron.document
    start = seen(neuron, "w0")
    arrange(neuron, "w0", (0.0, 999.0))
    glide.finish()
    for step, end in ((document.undo_stack.undo, start), (document.undo_stack.redo, (0.0, 999.0))):
        step()
        assert glide.is_running
        assert document.position("w0") == end != seen(neuron, "w0")
        glide.finish()
        assert seen(neuron, "w0") == end


def test_undo_amid_a_glide_turns_round_where_the_node_is_seen(neuron: Board) -> None:
    start = seen(neuron, "w0")
    arrange(neuron, "w0", (start[0], start[1] + 600.0))
    half_way(neuron.view.glide)
    midst = seen(neuron, "w0")
    neuron.document.undo_stack.undo()
    assert seen(neuron, "w0") == midst
    neuron.view.glide.finish()
    assert seen(neuron, "w0") == start


def test_a_press_of_the_mouse_ends_it_at_once(neuron: Board) -> None:
    arrange(neuron, "w0", (-500.0, 700.0))
    assert neuron.view.glide.is_running
    neuron.click(QPoint(3, 3))
    assert not neuron.view.glide.is_running
    assert seen(neuron, "w0") == (-500.0, 700.0)


def test_another_change_ends_it_at_once(neuron: Board) -> None:
    arrange(neuron, "w0", (-500.0, 700.0))
    neuron.document.push(RenameNode(neuron.document, "w0", "weight"))
    assert seen(neuron, "weight") == (-500.0, 700.0)
    arrange(neuron, "weight", (0.0, 0.0))
    neuron.document.push(AddNode(neuron.document, "value"))
    assert seen(neuron, "weight") == (0.0, 0.0)


def test_plain_moves_do_not_glide(neuron: Board) -> None:
    neuron.document.push(MoveNodes(neuron.document, {"w0": (12.0, 34.0)}))
    assert not neuron.view.glide.is_running
    assert seen(neuron, "w0") == (12.0, 34.0)


def test_a_move_of_other_nodes_ends_it(neuron: Board) -> None:
    arrange(neuron, "w0", (-500.0, 700.0))
    neuron.document.push(MoveNodes(neuron.document, {"x0": (12.0, 34.0)}))
    assert seen(neuron, "w0") == (-500.0, 700.0)
    assert seen(neuron, "x0") == (12.0, 34.0)


def test_with_reduced_motion_nothing_glides(neuron: Board) -> None:
    neuron.view.set_motion_reduced(True)
    arrange(neuron, "w0", (-500.0, 700.0))
    assert not neuron.view.glide.is_running
    assert seen(neuron, "w0") == (-500.0, 700.0)


def test_very_many_nodes_are_put_there_at_once(
    neuron: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_NODES >= 1_000
    monkeypatch.setattr("app.canvas.glide.MOST_NODES", 0)
    arrange(neuron, "w0", (-500.0, 700.0))
    assert seen(neuron, "w0") == (-500.0, 700.0)


def test_the_view_glides_to_the_whole_graph_along_with_the_nodes(neuron: Board) -> None:
    view, glide = neuron.view, neuron.view.glide
    view.fit()
    scale = view.scale_factor
    arrange(neuron, "w0", (-3_000.0, 2_000.0))
    view.fit()
    assert view.scale_factor == pytest.approx(scale)
    half_way(glide)
    between = view.scale_factor
    glide.finish()
    assert view.scale_factor < between < scale
    assert view.visible_area().contains(view.canvas.extent())


def test_a_view_that_is_turned_elsewhere_meanwhile_stays_there(neuron: Board) -> None:
    view = neuron.view
    arrange(neuron, "w0", (-900.0, -700.0))
    view.fit()
    half_way(view.glide)
    view.zoom_to(1.7)
    view.centerOn(40.0, 30.0)
    there = view.visible_area()
    motion = view.glide.findChild(QAbstractAnimation)
    assert motion is not None
    motion.setCurrentTime(motion.duration() * 3 // 4)
    assert view.visible_area() == there
    view.glide.finish()
    assert view.visible_area() == there
    assert seen(neuron, "w0") == (-900.0, -700.0)
