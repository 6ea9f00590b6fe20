"""What the mouse shows by resting."""

from PySide6.QtCore import QPoint, QPointF

from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board


def tip(board: Board, place: QPoint) -> str:
    return board.view.tip_text(QPointF(place))


def test_a_wire_tells_its_numbers_exactly(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    (edge,) = board.document.graph.edges()
    halfway = (board.out(edge.source) + board.into(edge.target)) / 2
    text = tip(board, halfway)
    assert text.splitlines() == [
        f"x.out → {edge.target}.x",
        "value 1.0",
        "gradient 0.19661193324148185",
        "local gradient 0.19661193324148185",
    ]


def test_a_tensors_wire_tells_shape_and_statistics(board: Board) -> None:
    board.build("sum(x)", x=[[1.0, 2.0], [3.0, 6.0]])
    (edge,) = board.document.graph.edges()
    halfway = (board.out(edge.source) + board.into(edge.target)) / 2
    assert "value (2, 2): mean 3.00, std 1.87, min 1.00, max 6.00" in tip(board, halfway)


def test_a_port_tells_what_it_is_for(board: Board) -> None:
    name = board.add("cross_entropy", 0, 0)
    text = tip(board, board.into(name, "target"))
    assert text.startswith(f'target · Cross-entropy "{name}"')
    assert "integers" in text


def test_a_node_tells_its_formula_and_its_problems(board: Board) -> None:
    name = board.add("sigmoid", 0, 0)
    text = tip(board, board.middle(name))
    assert text.splitlines()[0] == f'Sigmoid "{name}"'
    assert "1 / (1 + exp(−x))" in text
    assert "input x is not wired" in text


def test_empty_ground_tells_nothing(board: Board) -> None:
    assert tip(board, QPoint(30, 30)) == ""


def test_a_port_under_the_mouse_lights(board: Board) -> None:
    name = board.add("sigmoid", 0, 0)
    board.move(board.into(name) + QPoint(3, 3))
    assert board.view._overlay.port == board.view.scene_point(name, "x", "in")
    board.move(QPoint(30, 30))
    assert board.view._overlay.port is None


def test_a_layer_under_the_mouse_shows_its_weights(board: Board) -> None:
    name = board.add("linear", 0, 0)
    item = board.view.canvas.item(name)
    place = item.geometry.inputs["weight"]
    board.move(board.middle(name))
    assert item.shows_port("weight", place)
    board.leave()
    assert not item.shows_port("weight", place)


def test_an_output_without_a_wire_is_no_wire_to_pick(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    edge = next(edge for edge in board.document.graph.edges())
    end = board.out(edge.target) + QPoint(40, 0)
    assert board.view.edge_at(QPointF(end)) is None
    assert isinstance(edge, Edge)
