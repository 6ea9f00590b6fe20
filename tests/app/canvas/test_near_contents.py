"""What is inside nodes from near: curves, filters, heat maps, bars; and lit elements in them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from app.canvas.content.choosing import picture_of
from app.canvas.content.curve import Curve
from app.canvas.content.layout import near_layout
from app.canvas.content.pictures import Bars, Photo, Picture, Spread, Tiles, Waiting
from app.theme import Themes
from tests.app.canvas.conftest import Board

AREA = QRectF(0.0, 0.0, 80.0, 40.0)


def found(board: Board, name: str) -> Picture | None:
    canvas = board.view.canvas
    QTest.qWait(0)
    while board.live.is_running:  # on a busy machine a run waits its turn
        QTest.qWait(5)
    return picture_of(board.document, name, canvas.labels.source, canvas.value_of(name))


def painted(picture: Picture) -> QImage:
    image = QImage(160, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.scale(2.0, 2.0)
    picture.paint(painter, AREA, Themes("light").current)
    painter.end()
    return image


def approach(board: Board, name: str, zoom: float) -> None:
    board.view.zoom_to(zoom)
    board.view.centre_on(board.view.canvas.bounds([name]).center())


# Which picture


def test_gate_of_one_number_shows_its_curve_and_where_it_is(board: Board) -> None:
    board.neuron()
    gate = next(n for n in board.document.graph if board.document.graph.node(n).id == "sigmoid")
    curve = found(board, gate)
    assert isinstance(curve, Curve)
    assert float(curve.x) == pytest.approx(1.0)
    assert curve.forward(0.0) == 0.5


def test_dot_on_the_curve_waits_for_its_step(board: Board) -> None:
    board.neuron()
    gate = next(n for n in board.document.graph if board.document.graph.node(n).id == "sigmoid")
    board.steps.jump(1)
    curve = found(board, gate)
    assert isinstance(curve, Curve)
    assert curve.x is None


def test_activation_of_a_tensor_keeps_its_curve_with_the_spread_below(board: Board) -> None:
    source = board.add("value", 0, 0, value=[[1.0, -2.0], [3.0, 0.5]])
    name = board.add("relu", 200, 0)
    board.connect(source, (name, "x"))
    board.connect(name, (board.add("sum", 400, 0), "x"))
    curve = found(board, name)
    assert isinstance(curve, Curve)
    assert np.shape(curve.x) == (2, 2)


def test_sum_over_a_tensor_has_no_curve(board: Board) -> None:
    source = board.add("value", 0, 0, value=[1.0, 2.0])
    name = board.add("sum", 200, 0)
    board.connect(source, (name, "x"))
    assert not isinstance(found(board, name), Curve)


def test_convolution_shows_its_filters(board: Board) -> None:
    image = board.add("input", 0, 0, shape=(3, 8, 8))
    conv = board.add("conv2d", 200, 0, filters=5, kernel_size=3)
    board.connect(image, (conv, "x"))
    tiles = found(board, conv)
    assert isinstance(tiles, Tiles)
    assert [plane.shape for plane in tiles.planes] == [(3, 3)] * 5
    assert tiles.key == (conv, "weight")


def test_colour_image_is_a_photo(board: Board) -> None:
    image = board.add("input", 0, 0, shape=(3, 8, 8))
    board.connect(image, (board.add("sum", 200, 0), "x"))
    assert isinstance(found(board, image), Photo)


def test_matrix_of_weights_is_a_heat_map_and_scores_are_bars(board: Board) -> None:
    source = board.add("input", 0, 0, shape=(4,))
    hidden = board.add("linear", 200, 0, out_features=3)
    board.connect(source, (hidden, "x"))
    heat = found(board, hidden)
    assert isinstance(heat, Tiles)
    assert heat.planes[0].shape == (3, 4)
    board.connect(hidden, (board.add("softmax", 400, 0), "x"))
    bars = found(board, hidden)
    assert isinstance(bars, Bars)
    assert bars.is_scores
    assert len(bars.numbers) == 3


def test_numbers_whose_step_has_not_come_keep_their_place_empty(board: Board) -> None:
    source = board.add("input", 0, 0, shape=(4,))
    scores = board.add("softmax", 200, 0)
    board.connect(source, (scores, "x"))
    board.connect(scores, (board.add("sum", 400, 0), "x"))
    assert isinstance(found(board, scores), Bars)
    board.steps.jump(0)
    assert isinstance(found(board, scores), Waiting)
    assert isinstance(found(board, source), Waiting)


def test_vector_of_weights_shows_how_it_is_spread(board: Board) -> None:
    source = board.add("input", 0, 0, shape=(6, 8, 8))
    norm = board.add("batch_norm", 200, 0)
    board.connect(source, (norm, "x"))
    assert isinstance(found(board, norm), Spread)


@pytest.mark.parametrize(
    ("value", "kind"), [([1, 2, 3], Bars), ([[1, 2], [3, 4]], Tiles), (list(range(200)), Spread)]
)
def test_value_of_several_numbers_shows_them(board: Board, value: object, kind: type) -> None:
    assert isinstance(found(board, board.add("value", 0, 0, value=value)), kind)


def test_single_number_and_plain_gate_look_the_same_from_near(board: Board) -> None:
    graph = board.document.graph
    for name in (board.add("value", 0, 0, value=2.0), board.add("add", 200, 0)):
        geometry = board.view.canvas.item(name).geometry
        picture = found(board, name)
        assert near_layout(graph.node(name), geometry, has_picture=picture is not None) is None


# How it is painted


@pytest.mark.parametrize(
    "picture",
    [
        Tiles([np.eye(4), -np.eye(4)]),
        Tiles([np.full((2, 2), np.nan)]),
        Photo(np.random.default_rng(0).random((3, 5, 7))),
        Bars(np.array([0.2, -1.0, np.inf, np.nan])),
        Bars(np.zeros(3), is_scores=True),
        Spread(np.random.default_rng(0).normal(size=500)),
        Curve(np.tanh, lambda y, x: 1 - y * y, 0.5),
        Curve(lambda x: 1 / x, lambda y, x: -y * y, np.array([1.0, 2.0])),
    ],
    ids=lambda picture: type(picture).__name__,
)
def test_every_picture_stays_within_its_place_and_is_not_empty(
    qapp: object, picture: Picture
) -> None:
    image = painted(picture)
    colours = {image.pixelColor(x, y).name() for x in range(0, 160, 3) for y in range(0, 80, 3)}
    assert len(colours) > 1 or isinstance(picture, Bars) or np.isnan(picture.planes[0]).all()  # type: ignore[attr-defined]


def test_nothing_but_nans_has_no_spread(qapp: object) -> None:
    assert painted(Spread(np.full(8, np.nan))) == painted(Spread(np.zeros(0)))


def test_node_keeps_its_size_and_shows_its_inside_from_near_only(board: Board) -> None:
    board.neuron()
    gate = next(n for n in board.document.graph if board.document.graph.node(n).id == "sigmoid")
    near = board.view.canvas.near
    size = board.view.canvas.item(gate).geometry.body
    approach(board, gate, 1.2)
    board.picture()
    assert near.setting_area(gate, "x") is None and not near.is_in_use
    approach(board, gate, 2.0)
    board.picture()
    assert near.is_in_use
    assert board.view.canvas.item(gate).geometry.body == size


def test_inside_follows_the_live_numbers(board: Board, qtbot) -> None:
    from app.document.commands import ChangeSettings

    board.neuron()
    gate = next(n for n in board.document.graph if board.document.graph.node(n).id == "sigmoid")
    approach(board, gate, 2.5)
    area = board.view.mapFromScene(board.view.canvas.bounds([gate])).boundingRect()
    before = board.picture().copy(area)
    board.document.push(ChangeSettings(board.document, "w2", value=-7.0))
    qtbot.waitUntil(lambda: not board.live.is_running)
    assert board.picture().copy(area) != before
    board.undo()
    qtbot.waitUntil(lambda: not board.live.is_running)
    assert board.picture().copy(area) == before


def test_inside_is_painted_once_while_nothing_changes(board: Board, monkeypatch) -> None:
    import app.canvas.content.painting as painting

    board.neuron()
    gate = next(n for n in board.document.graph if board.document.graph.node(n).id == "sigmoid")
    approach(board, gate, 2.0)
    board.picture()
    counted: list[str] = []
    whole = painting.paint_inside

    def count(*arguments: object) -> None:
        counted.append("painted")
        whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(painting, "paint_inside", count)
    board.view.viewport().update()
    board.picture()
    board.view.scroll_by(3, 0)
    board.picture()
    assert counted == []


# Lit elements


@pytest.fixture
def images(board: Board) -> Board:
    source = board.add("input", 0, 0, shape=(1, 8, 8))
    conv = board.add("conv2d", 200, 0, filters=2, kernel_size=3)
    other = board.add("value", 0, 200, value=1.0)
    board.connect(source, (conv, "x"))
    board.connect(conv, (board.add("sum", 420, 0), "x"))
    board.document.set_result_problems([])
    board.view.fit()
    assert other == "value_1"
    return board


def test_lit_elements_are_outlined_and_the_others_dimmed(images: Board) -> None:
    canvas = images.view.canvas
    before = images.picture()
    mask = np.zeros((1, 1, 8, 8), bool)
    mask[0, 0, 2:5, 3:6] = True
    images.view.light_elements({("x_1", "out"): mask})
    assert images.picture() != before
    (area,) = canvas.near._lit_maps("x_1", canvas.item("x_1").geometry)
    assert area.width() == pytest.approx(62.0 * 3 / 8)
    assert not canvas.near.is_related("value_1")
    assert canvas.edge_layer.dimmed >= set(images.document.graph.edges())
    images.view.light_elements(None)
    assert images.picture() == before
    assert canvas.edge_layer.dimmed == frozenset()


def test_edit_forgets_what_was_lit(images: Board) -> None:
    from app.document.commands import ChangeSettings

    images.view.light_elements({("x_1", "out"): np.ones((1, 1, 8, 8), bool)})
    images.document.push(ChangeSettings(images.document, "value_1", value=2.0))
    assert images.view.canvas.near.masks is None


def test_elements_of_filters_and_bars_are_found_in_their_pictures(qapp: object) -> None:
    tiles = Tiles([np.zeros((3, 3)), np.zeros((3, 3))], take=lambda mask: list(mask.any(axis=1)))
    mask = np.zeros((2, 1, 3, 3), bool)
    mask[1, 0, 0, 0] = True
    (lit,) = tiles.lit(mask, AREA)
    assert tiles.places(AREA)[1].contains(lit.center())
    bars = Bars(np.arange(4.0))
    (bar,) = bars.lit(np.array([False, False, True, False]), AREA)
    assert bar.contains(QPointF(50.0, 20.0))
