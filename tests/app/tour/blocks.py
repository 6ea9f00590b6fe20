"""Blocks: made, looked into, expanded, collapsed."""

from PySide6.QtCore import QPoint, QPointF
from pytest import approx

from tests.app.tour.tourist import LEFT, Tourist


def make_a_block(tour: Tourist) -> None:
    """Ctrl+G makes a block of what is selected; Return, a double click and crumbs look inside."""
    tour.key("Home")
    before = tour.texts("value_3", "add_1")
    tour.select(["mul_1", "add_1"])
    with tour.edit("Make block Affine"):
        tour.key("Ctrl+G", does="make_block")
        tour.write("Affine")
        tour.key("Return")
    block = tour.the_selected()
    assert tour.graph.node(block).id == "block:Affine"
    assert tour.texts("value_3", block)[:2] == before[:2]
    tour.on_canvas()
    inside = tour.workspace.inside
    with tour.no_edit():
        for keys in ("Return", "Enter"):
            tour.on_canvas()
            tour.key(keys, does="look_inside")
            assert inside.is_open and "mul_1" in inside.document.graph
            tour.key("Escape")
        assert not inside.is_open
        tour.on_canvas()
        tour.double_click(tour.at(block))
        assert inside.is_open
        trail = tour.parts.area.inside.trail.steps
        tour.qtbot.mouseClick(trail[0], LEFT)
        assert not inside.is_open
    tour.on_canvas()


def expand_and_collapse(tour: Tourist) -> None:
    """What is inside comes to stand on the canvas, in a frame, with the same numbers around it."""
    tour.key("Home")
    tour.click(tour.at("squash"))
    graph, canvas = tour.graph, tour.canvas
    (edge,) = graph.edges_into("squash").values()
    number = tour.texts(edge.source, "squash")[0]
    with tour.edit("Expand squash"):
        tour.key("Ctrl+Shift+E", does="expand")
    assert "squash" not in graph and "squash" in graph.groups
    tour.key("Home")
    after = [e for e in graph.edges_out_of(edge.source) if e.target in graph]
    assert canvas.label_texts(after[0])[0] == number
    (frame,) = [each for each in canvas.canvas.group_layer.frames if each.name == "squash"]
    strip = frame.strip
    grip = canvas.mapFromScene(QPointF(strip.left() + 12, strip.top() + 8))
    with tour.edit(f"Move {len(graph.groups['squash'].members)} nodes"):
        tour.drag(grip, grip + QPoint(0, 40))
    (frame,) = [each for each in canvas.canvas.group_layer.frames if each.name == "squash"]
    with tour.edit("Collapse squash"):
        tour.click(canvas.mapFromScene(frame.button.center()))
    assert graph.node("squash").id == "tanh"
    tour.click(tour.at("squash"))
    with tour.edit("Expand squash"):
        tour.key("Ctrl+Shift+E", does="expand")
    with tour.edit("Collapse squash"):
        tour.key("Ctrl+Shift+C", does="collapse")
    assert float(tour.canvas.label_texts(tour.edge(edge.source, "squash"))[0]) == approx(
        float(number)
    )
