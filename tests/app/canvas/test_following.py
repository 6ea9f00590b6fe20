"""The canvas follows the document: every edit from anywhere, every undo."""

from app.canvas.edge_table import is_stub
from app.document.commands import (
    ChangeSettings,
    Disconnect,
    MoveNodes,
    RemoveSelection,
    RenameNode,
)
from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board


def wires(board: Board) -> set[Edge]:
    return {edge for edge in board.view.canvas.edges.row if not is_stub(edge)}


def assert_in_step(board: Board) -> None:
    """Compare everything the canvas shows with the document."""
    graph, canvas = board.document.graph, board.view.canvas
    assert set(canvas.items_by_name()) == set(graph) == set(canvas.nodes.row)
    assert wires(board) == set(graph.edges())
    assert board.places() == board.document.positions
    for row, name in enumerate(canvas.nodes.names):
        item = canvas.item(name)
        assert item.name == name
        place = (item.x(), item.y(), item.geometry.width, item.geometry.height)
        assert tuple(canvas.nodes.places[row]) == place
    for edge, row in canvas.edges.row.items():
        assert canvas.edges.edges[row] == edge
        start = board.view.scene_point(edge.source, edge.source_port, "out")
        points = canvas.edges.column("points")[row].tolist()
        assert tuple(points[:2]) == start.toTuple()
        if not is_stub(edge):
            end = board.view.scene_point(edge.target, edge.target_port, "in")
            assert tuple(points[-2:]) == end.toTuple()


def test_everything_undone_and_redone_stays_in_step(board: Board) -> None:
    board.neuron()
    document = board.document
    names = list(document.graph)
    document.push(MoveNodes(document, {names[0]: (5.0, 7.0)}))
    document.push(RenameNode(document, "w0", "weight0"))
    document.push(ChangeSettings(document, "x0", value=3.0))
    edge = next(iter(document.graph.edges()))
    document.push(Disconnect(document, edge))
    document.push(RemoveSelection(document, names[2:5]))
    assert_in_step(board)
    stack = document.undo_stack
    while stack.canUndo():
        stack.undo()
        assert_in_step(board)
    assert not board.view.canvas.items_by_name()
    while stack.canRedo():
        stack.redo()
        assert_in_step(board)


def test_a_renamed_node_shows_its_new_name_and_keeps_its_wires(board: Board) -> None:
    board.neuron()
    board.document.push(RenameNode(board.document, "w0", "first_weight"))
    assert board.view.canvas.item("first_weight").geometry.title == "first_weight"
    assert_in_step(board)


def test_a_generated_name_is_not_written_over_a_gate_and_a_chosen_one_is(board: Board) -> None:
    name = board.add("sigmoid", 0, 0)
    assert board.view.canvas.item(name).geometry.tag == ""
    board.document.push(RenameNode(board.document, name, "activation"))
    assert board.view.canvas.item("activation").geometry.tag == "activation"


def test_a_setting_that_adds_a_port_adds_it_on_the_canvas(board: Board) -> None:
    layer = board.add("linear", 0, 0, bias=False)
    assert "bias" not in board.view.canvas.item(layer).geometry.inputs
    board.document.push(ChangeSettings(board.document, layer, bias=True))
    assert "bias" in board.view.canvas.item(layer).geometry.inputs


def test_a_node_that_grows_announces_it(board: Board) -> None:
    layer = board.add("conv2d", 0, 0, filters=6)
    before = board.view.canvas.item(layer).boundingRect()
    board.document.push(
        ChangeSettings(board.document, layer, filters=60000, kernel_size=(31, 33), stride=7)
    )
    item = board.view.canvas.item(layer)
    assert item.boundingRect().width() > before.width()
    edge = item.pos() + item.geometry.body.bottomRight()
    edge.setX(edge.x() - 2)
    edge.setY(edge.y() - 20)
    assert board.view.canvas.node_at(edge) == layer


def test_a_broken_node_has_a_mark(board: Board) -> None:
    value = board.add("value", -300, 0, value=[1.0, 2.0])
    other = board.add("value", -300, 100, value=[1.0, 2.0, 3.0])
    gate = board.add("add", 0, 0)
    board.connect(value, (gate, "x"))
    board.connect(other, (gate, "y"))
    assert board.view.canvas.item(gate).severity == "error"
    board.undo()
    assert board.view.canvas.item(gate).severity == "note"


def test_selected_nodes_and_wires_stand_out(board: Board) -> None:
    board.neuron()
    board.selection.set({"w0"})
    assert board.view.canvas.item("w0").is_selected
    edge = board.document.graph.edges()[0]
    board.selection.set((), edge)
    assert not board.view.canvas.item("w0").is_selected
    assert board.view.canvas.edge_layer.selected == edge


def test_another_theme_changes_the_colours_on_screen(board: Board) -> None:
    board.neuron()
    light = board.picture().pixelColor(5, 5)
    board.themes.set("dark")
    dark = board.picture().pixelColor(5, 5)
    assert dark == board.themes.current.colour("canvas") != light


def test_taking_up_another_document_forgets_the_old_one(board: Board) -> None:
    board.neuron()
    board.document.new()
    assert_in_step(board)
    assert not wires(board)
    assert board.document.open_example("fan-out")
    assert_in_step(board)
