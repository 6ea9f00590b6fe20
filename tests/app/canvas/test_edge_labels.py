"""The numbers on wires."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from app.canvas.edge_labels import LABEL_SCALE
from app.document.commands import ChangeSettings
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board


def edge_from(board: Board, source: str) -> Edge:
    return next(edge for edge in board.document.graph.edges() if edge.source == source)


def shown(board: Board) -> dict[str, QRectF]:
    """Return every pill that is placed, as "kind text source", with its place."""
    canvas = board.view.canvas
    board.picture()
    return {
        f"{pill.kind} {pill.text} {edge.source}.{edge.target}.{edge.target_port}": pill.place
        for edge, row in canvas.edges.row.items()
        for pill in canvas.labels.pills(row)
    }


def test_value_gradient_and_local_gradient_are_read_off_the_edges(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    view = board.view
    assert view.label_texts(edge_from(board, "x")) == ("-2.00", "-4.00", "∂ 1.00")
    assert view.label_texts(edge_from(board, "y")) == ("5.00", "-4.00", "∂ 1.00")
    assert view.label_texts(edge_from(board, "z")) == ("-4.00", "3.00", "∂ 3.00")


def test_the_last_output_stands_on_a_piece_of_wire(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    (last,) = board.document.graph.sinks()
    assert board.view.output_texts(last) == ("-12.00", "1.00")
    assert any(key.startswith(f"value -12.00 {last}.") for key in shown(board))


def test_it_goes_when_the_output_is_wired_and_comes_back(board: Board) -> None:
    board.build("sigmoid(x)", x=1)
    (last,) = board.document.graph.sinks()
    gate = board.add("tanh", 600, 0)
    board.connect(last, (gate, "x"))
    assert not any(f" {last}.." in key for key in shown(board))
    board.undo()
    assert any(f" {last}.." in key for key in shown(board))


def test_an_edit_changes_the_numbers_at_once(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    board.document.push(ChangeSettings(board.document, "x", value=1.0))
    assert board.view.label_texts(edge_from(board, "x"))[0] == "1.00"
    assert board.view.label_texts(edge_from(board, "z"))[1] == "6.00"
    assert board.view.canvas.item("x").number == "1.00"


def test_stepping_shows_one_number_after_the_other(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    edge = edge_from(board, "x")
    board.steps.jump(0)
    assert board.view.label_texts(edge) == ("", "", "")
    trace = board.steps.trace
    assert trace is not None
    board.steps.jump(trace.forward_count)
    assert board.view.label_texts(edge) == ("-2.00", "", "")
    board.steps.jump(trace.forward_count + trace.backward_count)
    assert board.view.label_texts(edge) == ("-2.00", "-4.00", "∂ 1.00")


def test_the_step_being_looked_at_glows(board: Board) -> None:
    board.build("(x + y) * z", x=-2, y=5, z=-4)
    board.steps.jump(1)
    canvas = board.view.canvas
    (name,) = canvas.highlight.nodes
    assert canvas.item(name).phase == "forward"
    board.steps.show_all()
    assert canvas.item(name).phase is None


def test_tensors_show_their_shape_and_the_size_of_their_gradient(board: Board) -> None:
    board.build("sum(x * x)", x=[[3.0, 4.0], [0.0, 0.0]])
    edge = next(edge for edge in board.document.graph.edges() if edge.source != "x")
    value, gradient, _ = board.view.label_texts(edge)
    assert (value, gradient) == ("2×2", "|g| 2")


def test_a_batch_axis_is_left_out_of_the_shape(board: Board) -> None:
    board.document.open_example("lenet-digits")
    board.live.is_enabled = False
    canvas = board.view.canvas
    conv = next(edge for edge in board.document.graph.edges() if edge.target == "conv1")
    assert canvas.shape_of(conv) is not None

    class Ones:
        def edge_value(self, edge: Edge) -> object:
            return np.ones((64, 1, 28, 28))

        def edge_gradient(self, edge: Edge) -> None: ...

        def edge_local(self, edge: Edge) -> None: ...

    board.view.set_numbers(Ones())
    assert board.view.label_texts(conv)[0] == "1×28×28"


def test_more_digits_can_be_asked_for(board: Board) -> None:
    board.build("sigmoid(x)", x=1)
    board.view.set_digits(4)
    (last,) = board.document.graph.sinks()
    assert board.view.output_texts(last) == ("0.7311", "1.0000")
    assert board.view.canvas.item("x").number == "1.0000"


@pytest.mark.parametrize("example", ["sigmoid-neuron", "lenet-digits", "two-layer-net", "fan-out"])
def test_labels_cover_neither_nodes_nor_each_other(board: Board, example: str) -> None:
    assert board.document.open_example(example)
    board.live.is_enabled = False
    result = board.document.graph.run()
    board.view.set_numbers(result)
    board.view.zoom_to(1.0)
    canvas = board.view.canvas
    canvas.labels.place(np.arange(len(canvas.edges)))
    places = list(shown(board).items())
    assert len(places) > len(board.document.graph.edges())
    bodies = [canvas.bounds([name]) for name in canvas.items_by_name()]
    for index, (key, place) in enumerate(places):
        for body in bodies:
            assert not place.intersects(body), key
        for other_key, other in places[:index]:
            assert not place.intersects(other), (key, other_key)


def test_labels_are_only_painted_where_they_can_be_read(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    green = board.themes.current.colour("value_soft").rgb()

    def shows_green() -> bool:
        image = board.picture()
        return any(
            image.pixel(x, y) == green
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )

    board.view.zoom_to(1.0)
    assert shows_green()
    board.view.zoom_to(LABEL_SCALE * 0.95)
    assert not shows_green()


def test_the_label_of_a_moved_node_finds_a_new_place(board: Board) -> None:
    value, gate = board.add("value", -300, 0, value=2.0), board.add("sigmoid", 200, 0)
    edge = board.connect(value, (gate, "x"))
    places = shown(board)
    key = f"value 2.00 {edge.source}.{edge.target}.{edge.target_port}"
    blocker = board.add("value", 0, 300)
    start = board.middle(blocker)
    board.drag(start, board.view.mapFromScene(places[key].center()))
    after = shown(board)[key]
    assert not after.intersects(board.view.canvas.bounds([blocker]))
