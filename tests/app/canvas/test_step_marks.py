"""What stepping draws on the canvas."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.canvas.curves import points_at
from app.canvas.step_marks import StepMarks
from graph_engine.breakpoints import Breakpoint
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

EDGE = Edge("w0", "out", "mul_1", "x")


@pytest.fixture
def marked(board: Board) -> Board:
    board.view.marks = StepMarks(board.view, board.steps)
    board.neuron()
    return board


def on_wire(board: Board, edge: Edge, share: float) -> QPointF:
    """Return where a place on a wire is in the viewport."""
    table = board.view.canvas.edges
    x, y = points_at(table.column("points")[[table.row[edge]]], np.array([share]))[0].tolist()
    return board.view.viewportTransform().map(QPointF(x, y))


def colour_at(board: Board, place: QPointF) -> QColor:
    picture = board.picture()
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(place.x() * ratio), round(place.y() * ratio))


def is_near(colour: QColor, other: QColor) -> bool:
    pairs = zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) < 40 for a, b in pairs)


def test_path_that_is_pointed_at_shines_below_its_wires(marked: Board) -> None:
    beside = on_wire(marked, EDGE, 0.08) + QPointF(0, 3)
    before = colour_at(marked, beside)
    marked.steps.light([EDGE])
    lit = colour_at(marked, beside)
    assert lit != before
    assert lit.blue() > lit.green()  # violet, as local gradients are
    marked.steps.light()
    assert colour_at(marked, beside) == before


def test_breakpoints_are_dots_at_their_node_and_wire(marked: Board) -> None:
    text = QColor(marked.themes.current.text)
    body = marked.view.canvas.bounds(["mul_1"])
    corner = marked.view.viewportTransform().map(body.topLeft())
    wire = on_wire(marked, EDGE, 0.12)
    assert not is_near(colour_at(marked, corner), text)
    marked.steps.breakpoints.toggle_at("mul_1")
    marked.steps.breakpoints.toggle_at(edge=EDGE)
    marked.steps.breakpoints.add(Breakpoint("not_finite"))  # stands nowhere
    assert is_near(colour_at(marked, corner), text)
    assert is_near(colour_at(marked, wire), text)
    marked.steps.breakpoints.enable(0, is_enabled=False)
    assert not is_near(colour_at(marked, corner), text)


def test_breakpoint_at_what_is_gone_is_not_drawn(marked: Board) -> None:
    marked.steps.breakpoints.add(Breakpoint(node="nobody"))
    marked.steps.breakpoints.add(Breakpoint(edge=Edge("a", "out", "b", "x")))
    assert not marked.picture().isNull()


@pytest.mark.parametrize(("is_backward", "colour"), [(False, "value"), (True, "gradient")])
def test_step_under_way_runs_along_its_wire(
    marked: Board, qtbot: QtBot, is_backward: bool, colour: str
) -> None:
    steps = marked.steps
    steps.jump_to("mul_1", "backward" if is_backward else "forward")
    steps.step_back()
    steps.speed = 0.5
    steps.play()
    qtbot.waitUntil(lambda: 0.3 < steps.player.progress < 0.9, timeout=20_000)
    steps.player._timer.stop()  # the moment stands still
    progress = steps.player.progress
    share = 1.0 - progress if is_backward else progress
    marked.view.viewport().repaint()
    found = colour_at(marked, on_wire(marked, EDGE, share))
    assert is_near(found, QColor(getattr(marked.themes.current, colour)))


def test_only_where_the_dot_was_and_is_gets_painted(marked: Board, qtbot: QtBot) -> None:
    steps = marked.steps
    steps.jump_to("mul_1", "forward")
    steps.step_back()
    sizes: list[int] = []
    viewport = marked.view.viewport()
    paint = marked.view.paintEvent

    def note(event: object) -> None:
        sizes.append(event.region().boundingRect().width())  # type: ignore[attr-defined]
        paint(event)  # type: ignore[arg-type]

    marked.view.paintEvent = note  # type: ignore[method-assign]
    steps.speed = 1.0
    steps.play()
    qtbot.waitUntil(lambda: len(sizes) > 6, timeout=20_000)
    steps.pause()
    assert sorted(sizes)[len(sizes) // 2] < viewport.width() / 3
