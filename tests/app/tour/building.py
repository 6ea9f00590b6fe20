"""Building: from nothing to (w · x + b) squashed, every way there is."""

from PySide6.QtCore import QPoint
from pytest import approx

from graph_engine.edge import Edge
from tests.app.tour.tourist import ALT, CONTROL, RIGHT, Tourist


def add_nodes(tour: Tourist) -> None:
    """Tab, Shift+A, a double click and the palette put nodes where they are wanted."""
    tour.move(QPoint(200, 120))
    with tour.edit("Add value_1"):
        tour.key("Tab", does="add_wired")
        tour.choose("value")
    tour.move(QPoint(200, 300))
    with tour.edit("Add value_2"):
        tour.key("Shift+A", does="add_node")
        assert tour.popup().model.rows[0].title == "Value"  # used last
        tour.key("Return")
    with tour.edit("Add mul_1"):
        tour.double_click(QPoint(420, 200))
        tour.choose("times")
    with tour.edit("Add value_3"):
        tour.drag_from_palette("Value", 420, 380)
    with tour.no_edit():
        tour.double_click(QPoint(700, 500))
        tour.choose("nothing is called like this")
        tour.key("Escape")
    assert list(tour.graph) == ["value_1", "value_2", "mul_1", "value_3"]


def draw_wires(tour: Tourist) -> None:
    """Wires by mouse, to a port, near a port, on a body, on the ground; and off again."""
    with tour.edit("Connect value_1 to mul_1"):
        tour.drag(tour.out("value_1"), tour.into("mul_1", "x"))
    with tour.edit("Connect value_2 to mul_1"):
        near = tour.into("mul_1", "y") + QPoint(-14, 8)
        tour.drag(tour.out("value_2"), near)
    assert tour.graph.edges_into("mul_1")["y"].source == "value_2"
    with tour.edit("Add add_1 to a wire"):
        tour.drag(tour.out("mul_1"), QPoint(640, 240))
        titles = [row.title for row in tour.popup().model.rows]
        assert "Value" not in titles  # it has no input
        tour.choose("add")
    assert tour.graph.edges_into("add_1")["x"] == Edge("mul_1", "out", "add_1", "x")
    with tour.edit("Connect value_3 to add_1"):
        tour.drag(tour.out("value_3"), tour.at("add_1"))
    with tour.no_edit():
        tour.press(tour.out("add_1"))
        tour.move(tour.into("mul_1", "x") + QPoint(-9, 0))
        tour.move(tour.into("mul_1", "x"))
        assert tour.canvas.tip.isVisible() and "cycle" in tour.canvas.tip.text()
        tour.release(tour.into("mul_1", "x"))
    with tour.edit("Move wire"):
        tour.drag(tour.into("add_1", "y"), tour.into("mul_1", "y"))
    assert tour.graph.edges_into("mul_1")["y"].source == "value_3"
    tour.take_back()
    with tour.edit("Disconnect value_3 from add_1"):
        tour.drag(tour.into("add_1", "y"), tour.empty_place())
    tour.take_back()
    assert tour.graph.edges_into("add_1")["y"].source == "value_3"


def set_values(tour: Tourist) -> None:
    """Numbers and expressions are typed; the edges follow."""
    for name, text in (("value_1", "-2"), ("value_2", "5"), ("value_3", "4")):
        with tour.edit(f"Set value of {name}"):
            tour.type_setting(name, "value", text)
    assert tour.output() == approx(-6.0)
    assert tour.texts("value_1", "mul_1") == ("-2.00", "5.00", "∂ 5.00")
    tour.on_canvas()


def insert_and_take_out(tour: Tourist) -> None:
    """A node goes into a wire and out of it, which closes."""
    edge = tour.edge("mul_1", "add_1")
    place = tour.on_wire(edge)
    with tour.edit("Insert sigmoid_1"):
        name = tour.drag_from_palette("Sigmoid", place.x(), place.y())
    assert tour.edge("mul_1", name) and tour.edge(name, "add_1")
    tour.canvas.fit()
    with tour.edit(f"Take out {name}"):
        tour.drag(tour.at(name), tour.empty_place(), keys=ALT)
    assert tour.edge("mul_1", "add_1")
    with tour.edit(f"Insert {name}"):
        tour.drag(tour.at(name), tour.on_wire(tour.edge("mul_1", "add_1")))
    tour.canvas.fit()
    with tour.edit(f"Take out {name}"):
        tour.shake(tour.at(name), tour.empty_place())
    assert tour.edge("mul_1", "add_1")
    with tour.edit(f"Delete {name}"):
        tour.click(tour.at(name))
        tour.key("Delete")


def cut_and_break(tour: Tourist) -> None:
    """Ctrl and the right button cut wires, Alt and a click break those of a port."""
    wires = set(tour.graph.edges())
    end = tour.into("mul_1", "y")
    start = end - QPoint(26, 60)
    with tour.edit("Cut 2 wires"):
        tour.drag(start, start + QPoint(0, 110), RIGHT, CONTROL)
    assert not tour.graph.edges_into("mul_1")
    tour.take_back()
    with tour.edit("Break wires of mul_1.out"):
        tour.click(tour.out("mul_1"), ALT)
    tour.take_back()
    assert set(tour.graph.edges()) == wires
    edge = tour.edge("value_3", "add_1")
    with tour.edit("Delete wire"):
        tour.click(tour.on_wire(edge, 0.5))
        assert tour.workspace.selection.edge == edge
        tour.key("Backspace")
    tour.take_back()


def write_a_formula(tour: Tourist) -> None:
    """A formula becomes a graph; a node's formula is read off the bar."""
    bar = tour.parts.tools.formula
    bar.refresh()
    assert bar.edit.text() == "add_1 = -2 * 5 + 4"
    with tour.edit("Build formula"):
        bar.edit.setFocus()
        bar.edit.selectAll()
        tour.write("tanh(a*b + 2)")
        tour.key("Ctrl+Return")
    assert {"a", "b"} <= set(tour.graph)
    with tour.no_edit():
        bar.edit.setFocus()
        bar.edit.selectAll()
        tour.write("tanh(a*")
        tour.key("Return")
        assert bar.error is not None and bar.error.isVisible()
        tour.key("Escape")
    tour.on_canvas()
