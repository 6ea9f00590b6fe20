"""Wires that show the size of their gradients."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.canvas.gradient_ink import (
    CLASSES,
    GradientScale,
    class_colours,
    scale_of,
    side_by_side,
)
from app.canvas.look_choices import LookChoices
from app.document.commands import ChangeSettings
from app.theme import THEMES, Theme
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board
from tests.app.colour_vision import MACHADO, distance

DEPTH = 12


def deep(board: Board) -> list[Edge]:
    """Build a chain of sigmoids, whose gradients vanish; return its wires from first to last."""
    board.build("sigmoid(" * DEPTH + "x" + ")" * DEPTH, x=0.5)
    graph = board.document.graph
    name, found = "x", []
    while graph.edges_out_of(name):
        (edge,) = graph.edges_out_of(name)
        found.append(edge)
        name = edge.target
    return found


def classes(board: Board, edges: list[Edge]) -> list[int]:
    canvas = board.view.canvas
    rows = np.array([canvas.edges.row[edge] for edge in edges])
    scale = canvas.edge_layer.gradients.scale()
    assert scale is not None
    return list(scale.classes(canvas.edges.column("gradient_size")[rows]))


def test_a_vanishing_gradient_is_seen_from_wire_to_wire(board: Board) -> None:
    edges = deep(board)
    board.view.set_choices(LookChoices(wire_ink="both"))
    found = classes(board, edges)
    assert found == sorted(found)
    assert found[0] == 0 and found[-1] >= CLASSES - 2
    pens = board.view.canvas.edge_layer.gradients.pens()
    assert pens[found[0]].widthF() < pens[found[-1]].widthF() / 4
    assert pens[found[0]].color() != pens[found[-1]].color()


@pytest.mark.parametrize("mode", ["width", "colour"])
def test_width_and_colour_can_be_had_alone(board: Board, mode: str) -> None:
    deep(board)
    board.view.set_choices(LookChoices(wire_ink=mode))  # type: ignore[arg-type]
    pens = board.view.canvas.edge_layer.gradients.pens()[:CLASSES]
    assert len({pen.widthF() for pen in pens}) == (CLASSES if mode == "width" else 1)
    assert len({pen.color().name() for pen in pens}) == (CLASSES if mode == "colour" else 1)


def test_switched_off_nothing_is_asked_for_and_all_wires_are_alike(board: Board) -> None:
    deep(board)
    board.picture()
    gradients = board.view.canvas.edge_layer.gradients
    rows = np.arange(len(board.view.canvas.edges))
    ((pen, part, lines),) = gradients.groups(rows)
    assert pen == board.view.canvas.look.ink.wire
    assert len(part) == len(rows) and lines == 1
    assert (board.view.canvas.edges.column("gradient_size") < 0.0).all()


def test_wires_follow_an_edit(board: Board) -> None:
    board.build("x * y + z", x=2.0, y=1000.0, z=1.0)
    board.view.set_choices(LookChoices(wire_ink="width"))
    edges = {edge.source: edge for edge in board.document.graph.edges()}
    before = classes(board, [edges["x"], edges["z"]])
    assert before[0] > before[1]
    board.document.push(ChangeSettings(board.document, "y", value=0.001))
    after = classes(board, [edges["x"], edges["z"]])
    assert after[0] < after[1]


def test_before_its_step_a_wire_has_no_size(board: Board) -> None:
    edges = deep(board)
    board.view.set_choices(LookChoices(wire_ink="both"))
    trace = board.steps.trace
    assert trace is not None
    board.steps.jump(trace.forward_count + 3)
    found = classes(board, edges)
    assert found[0] == -1 and found[-1] >= 0


def test_a_gradient_that_is_no_number_is_in_the_highest_class_and_none_in_no_class() -> None:
    scale = GradientScale(1e-3, 1e3)
    sizes = np.array([math.inf, math.nan, 0.0, 1e-3, 1e3, 1.0])
    assert list(scale.classes(sizes)) == [CLASSES - 1, -1, 0, 0, CLASSES - 1, CLASSES // 2]


def test_sizes_that_hardly_differ_look_alike() -> None:
    sizes = np.array([0.2, 0.21, 0.19])
    scale = scale_of(sizes)
    assert scale is not None
    assert len(set(scale.classes(sizes).tolist())) <= 2
    assert scale.high / scale.low == pytest.approx(100.0)


@given(st.lists(st.floats(1e-300, 1e300), min_size=1, max_size=40))
def test_larger_gradients_never_have_a_lower_class(sizes: list[float]) -> None:
    ordered = np.array(sorted(sizes))
    scale = scale_of(ordered)
    assert scale is not None
    found = scale.classes(ordered)
    assert (np.diff(found) >= 0).all()
    assert found.min() >= 0 and found.max() < CLASSES


def test_nothing_with_a_gradient_has_no_scale() -> None:
    assert scale_of(np.array([math.nan, 0.0, math.inf])) is None


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_ends_of_the_scale_are_told_apart_by_everybody(theme: Theme, vision: str) -> None:
    colours = class_colours(theme)
    assert len(colours) == CLASSES
    assert distance(colours[0], colours[-1], vision) > 12.0


def test_lines_side_by_side_lie_a_pixel_apart() -> None:
    lines = np.array([[0.0, 0.0, 10.0, 0.0], [5.0, 5.0, 5.0, 9.0]])
    found = side_by_side(lines, 3, 0.5)
    assert len(found) == 6
    assert sorted(found[[0, 2, 4], 1]) == [-0.5, 0.0, 0.5]
    assert sorted(found[[1, 3, 5], 0]) == [4.5, 5.0, 5.5]


def test_the_legend_says_what_the_ends_stand_for(board: Board) -> None:
    deep(board)
    legend = board.view.legend
    assert legend.rect.isEmpty()
    bare = board.picture()
    board.view.set_choices(LookChoices(wire_ink="colour"))
    low, high = legend.ends()
    assert float(low) < 1e-6 and float(high) == 1.0
    assert board.view.viewport().rect().contains(legend.rect)
    assert board.picture().copy(legend.rect) != bare.copy(legend.rect)
    place = legend.rect
    board.view.set_choices(LookChoices())
    assert legend.rect.isEmpty()
    assert board.picture().copy(place) == bare.copy(place)


def test_far_away_wires_show_it_too(board: Board) -> None:
    deep(board)
    board.view.set_choices(LookChoices(wire_ink="colour"))
    gradients = board.view.canvas.edge_layer.gradients
    rows = np.arange(len(board.view.canvas.edges))
    far = gradients.groups(rows, is_far=True)
    assert len(far) >= 4
    assert all(pen.isCosmetic() for pen, _, _ in far)
    assert {lines for _, _, lines in far} == {1}
    board.view.set_choices(LookChoices(wire_ink="width"))
    assert max(lines for _, _, lines in gradients.groups(rows, is_far=True)) > 1
