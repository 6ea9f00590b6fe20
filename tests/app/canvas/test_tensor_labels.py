"""What stands on wires that carry tensors."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from app.canvas.label_boxes import THUMBNAIL_HEIGHT
from app.canvas.look_choices import LookChoices
from app.canvas.pill import Pill
from app.canvas.thumbnails import WIDEST, thumbnail_of
from app.theme import DARK
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

MATRIX = [[3.0, 4.0], [0.0, -1.0]]


def tensor_edge(board: Board) -> Edge:
    return next(edge for edge in board.document.graph.edges() if edge.source == "x")


def value_pill(board: Board, edge: Edge) -> Pill:
    board.view.zoom_to(1.0)
    board.picture()
    labels = board.view.canvas.labels
    row = board.view.canvas.edges.row[edge]
    return next(pill for pill in labels.pills(row) if pill.kind == "value")


def test_mean_and_standard_deviation_of_value_and_gradient(board: Board) -> None:
    board.build("sum(x * x)", x=MATRIX)
    board.view.set_choices(LookChoices(tensor_labels="statistics"))
    value, gradient, _ = board.view.label_texts(tensor_edge(board))
    spread = np.std(MATRIX)
    assert value == f"1.50 ± {spread:.2f}"
    assert gradient == f"1.50 ± {spread:.2f}"  # the one term of x * x: x itself
    board.view.set_digits(3)
    assert board.view.label_texts(tensor_edge(board))[0] == f"1.500 ± {spread:.3f}"


def test_statistics_of_tiny_numbers_are_scientific(board: Board) -> None:
    board.build("sum(x)", x=[1e-7, 3e-7])
    board.view.set_choices(LookChoices(tensor_labels="statistics"))
    assert board.view.label_texts(tensor_edge(board))[0] == "2.0e-7 ± 1.0e-7"


def test_single_numbers_stay_as_they_are(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    before = board.view.label_texts(tensor_edge(board))
    for form in ("statistics", "thumbnail"):
        board.view.set_choices(LookChoices(tensor_labels=form))
        assert board.view.label_texts(tensor_edge(board)) == before


def test_class_labels_have_no_mean(board: Board) -> None:
    class Labels:
        def edge_value(self, edge: Edge) -> object:
            return np.array([3, 1, 4])

        def edge_gradient(self, edge: Edge) -> None: ...

        def edge_local(self, edge: Edge) -> None: ...

    board.build("sum(x)", x=[1.0, 2.0, 3.0])
    board.view.set_choices(LookChoices(tensor_labels="statistics"))
    board.view.set_numbers(Labels())
    assert board.view.label_texts(tensor_edge(board))[0] == "3"


def test_a_thumbnail_stands_in_place_of_the_shape(board: Board) -> None:
    board.build("sum(x * x)", x=MATRIX)
    edge = tensor_edge(board)
    low = value_pill(board, edge).place
    board.view.set_choices(LookChoices(tensor_labels="thumbnail"))
    pill = value_pill(board, edge)
    assert pill.images is not None and pill.place.height() == THUMBNAIL_HEIGHT
    assert pill.place.height() > low.height()
    row = board.view.canvas.edges.row[edge]
    left, top, right, bottom = board.view.canvas.edges.column("label_box")[row].tolist()
    assert left <= pill.place.left() and pill.place.right() <= right
    assert top <= pill.place.top() + 1e-6 and pill.place.bottom() <= bottom


def test_a_thumbnail_has_the_colours_of_the_theme(board: Board) -> None:
    board.build("sum(x * x)", x=MATRIX)
    board.view.set_choices(LookChoices(tensor_labels="thumbnail"))
    edge = tensor_edge(board)

    def largest() -> str:
        images = value_pill(board, edge).images
        assert images is not None
        return images[0].pixelColor(1, 0).name()

    light = largest()
    assert light == board.themes.current.value
    board.themes.set("dark")
    assert largest() == DARK.value


@pytest.mark.parametrize(
    "shape,planes,size",
    [
        ((5,), 1, (1, 5)), ((4, 6), 1, (4, 6)), ((8, 3, 7), 1, (3, 7)),
        ((2, 3, 5, 6), 2, (5, 6)), ((2, 16, 9, 4), 5, (9, 4)), ((1, 400), 1, (1, 45)),
        ((2, 2, 4, 5, 5), 2, (5, 5)),
    ],
)  # fmt: skip
def test_the_first_example_is_pictured(
    shape: tuple[int, ...], planes: int, size: tuple[int, int]
) -> None:
    found = thumbnail_of(np.arange(np.prod(shape), dtype=float).reshape(shape))
    assert found is not None
    assert len(found.planes) == planes
    assert found.planes[0].shape == size
    assert found.width <= WIDEST + 1e-9


def test_an_empty_tensor_has_no_thumbnail() -> None:
    assert thumbnail_of(np.zeros((0, 3))) is None


@pytest.mark.parametrize("example", ["lenet-digits", "mlp-digits"])
@pytest.mark.parametrize("form", ["statistics", "thumbnail"])
def test_labels_of_every_form_and_size_cover_no_nodes(
    board: Board, example: str, form: str
) -> None:
    assert board.document.open_example(example)
    board.live.is_enabled = False
    board.view.set_numbers(board.document.graph.run())
    board.view.set_choices(LookChoices(tensor_labels=form))  # type: ignore[arg-type]
    canvas = board.view.canvas
    canvas.labels.place(np.arange(len(canvas.edges)))
    board.view.zoom_to(1.0)
    bodies = [canvas.bounds([name]) for name in canvas.items_by_name()]
    for row in range(len(canvas.edges)):
        for pill in canvas.labels.pills(row):
            assert not any(pill.place.intersects(body) for body in bodies), pill.text


def test_larger_numbers_are_read_from_further_away(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    edge = tensor_edge(board)
    usual = value_pill(board, edge).place
    scale = board.view.canvas.labels.smallest_scale
    board.view.set_choices(LookChoices(label_size=2.0))
    large = value_pill(board, edge).place
    assert large.height() == 2 * usual.height()
    assert large.width() > 1.8 * usual.width()
    assert board.view.canvas.labels.smallest_scale == scale / 2


def test_resting_on_a_label_lifts_it_and_dims_the_others(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    edge = tensor_edge(board)
    pill = value_pill(board, edge)
    before = board.picture()
    place = board.view.mapFromScene(pill.place.center())
    labels = board.view.canvas.labels
    board.move(place)
    assert labels.lifted is None  # passing over lifts none
    timer = board.view.label_lift._timer
    assert timer.isActive()
    timer.timeout.emit()
    assert labels.lifted == edge
    after = board.picture()
    assert after != before
    around = board.view.mapFromScene(pill.place.topLeft())
    # Larger: its ground reaches above its own place.
    assert after.pixel(place.x(), around.y() - 8) != before.pixel(place.x(), around.y() - 8)
    board.move(QPoint(5, 5))
    assert labels.lifted is None
    assert board.picture() == before


def test_a_press_puts_a_lifted_label_back(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    pill = value_pill(board, tensor_edge(board))
    place = board.view.mapFromScene(pill.place.center())
    board.move(place)
    board.view.label_lift._timer.timeout.emit()
    board.press(place, Qt.MouseButton.LeftButton)
    assert board.view.canvas.labels.lifted is None
    board.release(place)
