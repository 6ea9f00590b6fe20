"""Leading wires through points, and nodes that stay where they are."""

from PySide6.QtCore import QPoint

from graph_engine.edge import Edge
from tests.app.tour.tourist import CONTROL, SHIFT, Tourist


def lead_wires(tour: Tourist) -> None:
    """A double click, Ctrl and a drag, and keys set points; they are moved and taken away."""
    tour.click(tour.empty_place())
    tour.key("Home")
    wire = _free_wire(tour)
    place = tour.on_wire(wire, 0.5)
    with tour.edit("Add reroute point"):
        tour.double_click(place)
    assert len(_points(tour, wire)) == 1
    with tour.edit("Move reroute point"):
        tour.drag(_at(tour, wire, 0), _at(tour, wire, 0) + QPoint(10, 60))
    with tour.edit("Remove reroute point"):
        tour.double_click(_at(tour, wire, 0))
    assert not _points(tour, wire)
    with tour.edit("Add reroute point"):
        tour.drag(place, place + QPoint(0, 60), keys=CONTROL)
    with tour.edit("Add reroute point"):
        tour.key(".", does="add_bend")
    assert len(_points(tour, wire)) == 2
    before = tour.workspace.selection.bend
    tour.key(",", does="next_bend")
    assert tour.workspace.selection.bend != before
    with tour.edit("Move reroute point"):
        for keys in ("Up", "Shift+Left", "Alt+Shift+Down"):
            tour.key(keys)
    with tour.edit("Remove reroute point"):
        tour.key("Del")
    assert len(_points(tour, wire)) == 1
    _carry_along(tour, wire)
    tour.workspace.selection.set((), wire)
    with tour.edit("Straighten wire"):
        tour.key("Shift+L", does="straighten")
    assert not _points(tour, wire)


def _carry_along(tour: Tourist, wire: Edge) -> None:
    """Points go along when both ends of their wire are dragged."""
    tour.click(tour.at(wire.source))
    tour.click(tour.at(wire.target), SHIFT)
    ((x, y),) = _points(tour, wire)
    left, top = tour.place_of(wire.target)
    start = tour.at(wire.target)
    with tour.edit("Move 2 nodes"):
        tour.drag(start, start + QPoint(20, 10))
    right, down = tour.place_of(wire.target)
    assert _points(tour, wire) == ((x + right - left, y + down - top),)


def lock(tour: Tourist) -> None:
    """A locked node stays, and says so; what is selected with it moves."""
    tour.click(tour.empty_place())
    tour.click(tour.at("value_1"))
    with tour.edit("Lock value_1"):
        tour.key("Ctrl+L", does="lock")
    start = tour.at("value_1")
    with tour.no_edit():
        tour.press(start)
        tour.move(start + QPoint(20, 20))
        tour.move(start + QPoint(40, 20))
        assert "locked" in tour.canvas.tip.text()
        tour.release(start + QPoint(40, 20))
        tour.key("Right")
    tour.click(tour.at("value_2"), SHIFT)
    start, place = tour.at("value_2"), tour.place_of("value_1")
    with tour.edit("Move value_2"):
        tour.drag(start, start + QPoint(0, 20))
    assert tour.place_of("value_1") == place
    tour.click(tour.at("value_1"))
    with tour.edit("Unlock value_1"):
        tour.key("Ctrl+L", does="lock")


def _free_wire(tour: Tourist) -> Edge:
    """Return a wire whose middle lies free."""
    for edge in tour.graph.edges():
        if tour.canvas.edge_at(tour.on_wire(edge).toPointF()) == edge:
            return edge
    raise AssertionError("no wire lies free")


def _points(tour: Tourist, wire: Edge) -> tuple[tuple[float, float], ...]:
    return tour.document.sheet.bends.get(wire, ())


def _at(tour: Tourist, wire: Edge, number: int) -> QPoint:
    return tour.canvas.mapFromScene(*_points(tour, wire)[number])
