from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from app.canvas.feature_maps import MOST_MAPS, map_count, map_images, map_places, maps_size
from app.canvas.node_geometry import node_geometry
from app.document.commands import ChangeSettings
from nodes.registry import node_type
from nodes.shapes import BATCH, Shape
from tests.app.canvas.conftest import Board

WHITE, BLACK = QColor("#ffffff"), QColor("#000000")


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        ((BATCH, 1, 28, 28), 1),
        ((BATCH, 3, 8, 8), 3),
        ((BATCH, 64, 8, 8), MOST_MAPS),
        ((BATCH, 64, 1, 1), 0),
        ((BATCH, 10), 0),
        ((), 0),
        (None, 0),
    ],
)
def test_only_images_have_feature_maps(shape: Shape | None, count: int) -> None:
    assert map_count(shape) == count


def test_least_is_paper_and_most_is_ink(qapp: object) -> None:
    value = np.zeros((2, 2, 4, 4))
    value[0, 0, 1, 2] = 5.0
    value[0, 0, 3, 3] = -1.0
    first, second = map_images(value, 2, WHITE, BLACK)
    assert first.pixelColor(2, 1) == BLACK
    assert first.pixelColor(3, 3) == WHITE
    assert 0 < first.pixelColor(0, 0).lightness() < 255
    assert second.pixelColor(0, 0) == WHITE


def test_values_that_are_not_finite_do_no_harm(qapp: object) -> None:
    value = np.full((1, 1, 4, 4), np.nan)
    value[0, 0, 0, 0] = np.inf
    (image,) = map_images(value, 1, WHITE, BLACK)
    assert image.pixelColor(0, 0) == WHITE


def test_batch_last_memory_is_read_as_the_picture_it_is(qapp: object) -> None:
    value = np.arange(16.0).reshape(1, 1, 4, 4)
    other = np.ascontiguousarray(value.transpose(1, 2, 3, 0)).transpose(3, 0, 1, 2)
    assert map_images(value, 1, WHITE, BLACK) == map_images(other, 1, WHITE, BLACK)


def test_what_is_no_image_gives_no_pictures(qapp: object) -> None:
    assert map_images(None, 2, WHITE, BLACK) == []
    assert map_images(np.zeros((3, 4)), 2, WHITE, BLACK) == []
    assert map_images(np.zeros((0, 1, 4, 4)), 2, WHITE, BLACK) == []


def test_pictures_lie_inside_the_node_and_apart(qapp: object) -> None:
    node = node_type("conv2d").checked({"filters": 6})
    geometry = node_geometry(node, "conv1", (BATCH, 6, 28, 28))
    places = map_places(geometry.maps, geometry.width / 2, geometry.maps_top)
    assert len(places) == 6
    for i, place in enumerate(places):
        assert geometry.body.contains(place)
        assert not any(place.intersects(other) for other in places[:i])
    width, height = maps_size(6)
    assert places[0].united(places[5]).width() == width
    assert places[0].united(places[5]).height() == height


def test_node_without_an_image_keeps_its_size(qapp: object) -> None:
    node = node_type("relu").checked({})
    assert node_geometry(node, "r", (BATCH, 10)) == node_geometry(node, "r")


def _image_board(board: Board) -> tuple[str, str]:
    image = board.add("input", 0, 0, shape=(1, 8, 8))
    conv = board.add("conv2d", 200, 0, filters=2, kernel_size=3)
    board.connect(image, (conv, "x"))
    total = board.add("sum", 420, 0)
    board.connect(conv, (total, "x"))
    board.view.fit()
    return image, conv


def _dark_pixels(board: Board, name: str) -> int:
    """Count dark pixels where the first feature map of a node is painted."""
    item = board.view.canvas.item(name)
    place = map_places(item.geometry.maps, item.geometry.width / 2, item.geometry.maps_top)[0]
    area = board.view.mapFromScene(place.translated(item.pos())).boundingRect()
    picture = board.picture()
    return sum(
        picture.pixelColor(x, y).lightness() < 120
        for x in range(area.left() + 2, area.right() - 1)
        for y in range(area.top() + 2, area.bottom() - 1)
    )


def test_channels_are_painted_inside_the_layer_and_follow_an_edit(board: Board) -> None:
    _, conv = _image_board(board)
    assert board.view.canvas.item(conv).geometry.maps == 2
    assert _dark_pixels(board, conv) > 20
    before = board.picture()
    board.document.push(ChangeSettings(board.document, conv, initializer="kaiming_normal"))
    assert board.picture() != before
    board.undo()
    assert board.picture() == before


def test_maps_go_with_the_shape_and_come_back_with_it(board: Board) -> None:
    _, conv = _image_board(board)
    item = board.view.canvas.item(conv)
    tall = item.geometry.height
    board.document.push(ChangeSettings(board.document, conv, kernel_size=9))
    assert item.geometry.maps == 0
    assert item.geometry.height < tall
    board.undo()
    assert item.geometry.height == tall


def test_maps_are_hidden_while_the_step_has_not_come_to_the_layer(board: Board) -> None:
    _, conv = _image_board(board)
    assert _dark_pixels(board, conv) > 20
    board.steps.jump(0)
    assert _dark_pixels(board, conv) == 0
