"""What is painted at which zoom, and that nothing else is."""

from collections.abc import Callable

import numpy as np
import pytest

from app.canvas.edge_labels import EdgeLabels
from app.canvas.grid import SMALLEST_ON_SCREEN, spacing_at
from app.canvas.node_item import NodeItem
from app.canvas.node_table import box_of
from app.canvas.overview import MANY_NODES, Overview
from graph_engine.graph import Graph
from tests.app.canvas.conftest import Board


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[type, str], list[None]]:
    """Count the calls of a method."""

    def count(cls: type, name: str) -> list[None]:
        calls: list[None] = []
        method = getattr(cls, name)

        def counting(*arguments: object) -> object:
            calls.append(None)
            return method(*arguments)

        monkeypatch.setattr(cls, name, counting)
        return calls

    return count


def fill(board: Board, count: int) -> None:
    """Take up a graph of so many nodes in a grid."""
    graph = Graph()
    with graph.bulk():
        for index in range(count):
            graph.add("value", name=f"v{index}")
    document = board.document
    document._take_over(
        graph,
        {f"v{index}": (200.0 * (index % 30), 100.0 * (index // 30)) for index in range(count)},
        None,
        "many",
    )


def test_nodes_off_screen_are_not_painted(
    board: Board, counted: Callable[[type, str], list[None]]
) -> None:
    fill(board, 300)
    board.view.zoom_to(1.0)
    board.picture()
    painted = counted(NodeItem, "_paint_picture")
    board.picture()
    seen = board.view.canvas.nodes.touching(box_of(board.view.visible_area()))
    assert 0 < len(seen) <= len(painted) <= len(seen) + 30


def test_from_afar_many_nodes_are_painted_in_batches(
    board: Board, counted: Callable[[type, str], list[None]]
) -> None:
    fill(board, MANY_NODES + 50)
    board.view.zoom_to(0.15)
    board.view.centerOn(board.view.canvas.extent().center())
    board.picture()
    items, batches = counted(NodeItem, "_paint_picture"), counted(Overview, "paint_nodes")
    board.picture()
    assert batches and not items


def test_from_afar_few_nodes_keep_their_round_bodies(
    board: Board, counted: Callable[[type, str], list[None]]
) -> None:
    board.neuron()
    board.view.zoom_to(0.3)
    board.picture()
    items, batches = counted(NodeItem, "_paint_picture"), counted(Overview, "paint_nodes")
    board.picture()
    assert len(items) == len(board.document.graph)
    assert not batches


@pytest.mark.parametrize("scale", [0.02, 0.1, 0.2, 0.35, 0.55, 0.8, 1.0, 2.5, 4.0])
def test_every_zoom_paints_bodies_where_they_are(board: Board, scale: float) -> None:
    name = board.add("sigmoid", 0, 0)
    board.view.zoom_to(scale)
    board.view.centerOn(board.view.canvas.bounds([name]).center())
    ground = board.themes.current.colour("canvas")
    picture = board.picture()
    middle = board.middle(name)
    band = board.view.mapFromScene(38.0, 4.0)
    assert any(picture.pixelColor(place) != ground for place in (middle, band))


@pytest.mark.parametrize("scale", [0.08, 0.1])
def test_batches_put_a_node_where_its_item_is(board: Board, scale: float) -> None:
    fill(board, MANY_NODES + 50)
    x, y = board.document.position("v225")
    board.view.zoom_to(scale)
    board.view.centerOn(x, y)
    picture = board.picture()
    assert board.view.paints_batches()
    look = board.view.canvas.look
    family = look.family_colour(int(board.view.canvas.nodes.looks[0]))
    band = picture.pixelColor(board.view.mapFromScene(x + 40.0, y + 4.0))
    assert abs(band.red() - family.red()) < 60
    beside = picture.pixelColor(board.view.mapFromScene(x + 140.0, y + 27.0))
    assert beside == look.ink.theme.colour("canvas")


def test_labels_out_of_sight_are_not_worked_out(
    board: Board, counted: Callable[[type, str], list[None]]
) -> None:
    board.neuron()
    board.view.zoom_to(1.0)
    board.view.centerOn(50_000.0, 50_000.0)
    asked = counted(EdgeLabels, "_make_texts")
    board.view.refresh_numbers()
    board.picture()
    assert not asked


def test_grid_dots_are_never_too_dense() -> None:
    for scale in np.geomspace(0.02, 4.0, 50).tolist():
        assert spacing_at(scale) * scale >= SMALLEST_ON_SCREEN * 0.999
