"""Leading a wire through points: setting one, dragging one, taking one away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.bend_hits import bend_at, is_on_wire, levels_beside, new_bend
from app.canvas.bend_marks import DOT_SCALE, Bend
from app.canvas.gestures.drag_wire import PRESS_REACH
from app.canvas.gestures.gesture import Gesture, is_drag
from app.canvas.grid import snapped
from app.canvas.ports import port_at
from app.canvas.stage import Stage
from app.document.bends import points_of
from app.document.commands.bending import add_bend, move_bend, remove_bend
from graph_engine.edge import Edge
from graph_engine.project.sheet import Point

LEVEL_REACH = 5.0
"""Pixels within which a point comes to lie level with its neighbours."""


class DragBend(Gesture):
    """A point of a wire follows the mouse; the document hears of it once, at the release.

    A press on a point selects it. A point is set where a wire is dragged that is selected already
    or, with Ctrl held, any wire; and where a wire is double-clicked. A double click on a point
    takes it away.
    """

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._start = QPointF()
        self._grip = QPointF()
        self._bend: Bend | None = None
        self._wire: Edge | None = None
        self._is_new = False
        self._is_moving = False
        self._place: Point = (0.0, 0.0)

    # Presses

    def press(self, event: QMouseEvent) -> bool:
        is_seen = self.view.scale_factor >= DOT_SCALE
        if event.button() != Qt.MouseButton.LeftButton or not is_seen:
            return False
        self._begin(event)
        point = self.view.scene_at(event.position())
        found = bend_at(self.scene, point, self.view.scale_factor)
        if found is not None:
            self._take(found, is_new=False)
            return True
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        edge = self.view.edge_at(event.position())
        if edge is None or not (with_control or edge == self.selection.edge):
            return False
        self._wire = edge
        self.selection.set((), edge)
        return True

    def press_again(self, event: QMouseEvent) -> bool:
        """Begin with a double click if it is meant for it; return whether it is."""
        point, scale = self.view.scene_at(event.position()), self.view.scale_factor
        if self._is_taken(event.position(), point):
            return False
        self._begin(event)
        found = bend_at(self.scene, point, scale)
        if found is not None:
            self.document.do(remove_bend(self.document, found.edge, found.number))
            self.selection.set((), found.edge)
            return True
        edge = self.view.edge_at(event.position())
        if edge is None or not is_on_wire(self.scene, edge, point, scale):
            return False
        self._set_point(edge, point)
        return True

    def _is_taken(self, position: QPointF, point: QPointF) -> bool:
        """Whether a double click here is about something else; from afar no point can be seen."""
        view = self.view
        if not view.is_editable or view.is_space_held or view.scale_factor < DOT_SCALE:
            return True
        is_port = port_at(self.scene, point, PRESS_REACH / view.scale_factor) is not None
        is_node = self.scene.node_at(point) is not None
        return is_port or is_node or view.minimap.rect.contains(position.toPoint())

    def _begin(self, event: QMouseEvent) -> None:
        self._start = event.position()
        self._bend = self._wire = None
        self._is_new = self._is_moving = False

    def _take(self, bend: Bend, *, is_new: bool) -> None:
        self._bend, self._is_new = bend, is_new
        x, y = self.scene.edges.bends[bend.edge][bend.number].tolist()
        self._place = x, y
        self._grip = self.view.scene_at(self._start) - QPointF(x, y)
        self.selection.set((), bend.edge, bend.number)

    def _set_point(self, edge: Edge, point: QPointF) -> None:
        """Show a new point on a wire, and take it."""
        number, place = new_bend(self.scene, edge, point)
        points = self._points(edge)
        at = float(round(place.x())), float(round(place.y()))
        points.insert(number, snapped(*at) if self.view.is_snapping else at)
        self.scene.lead_wires({edge: points})
        self._take(Bend(edge, number), is_new=True)

    def _points(self, edge: Edge) -> list[Point]:
        ends = {name: self.document.position(name) for name in (edge.source, edge.target)}
        return points_of(self.document.sheet, edge, ends)

    def _settled(self, place: QPointF, edge: Edge, number: int) -> Point:
        """Return where a point comes to lie.

        On a dot of the grid; else on whole pixels, and level with its neighbours on the wire, or
        straight above or below one, if it is nearly so.
        """
        if self.view.is_snapping:
            return snapped(place.x(), place.y())
        reach = LEVEL_REACH / self.view.scale_factor
        across, down = levels_beside(self.scene, Bend(edge, number))
        return _drawn(place.x(), across, reach), _drawn(place.y(), down, reach)

    # Dragging

    def move(self, position: QPointF) -> None:
        if not self._is_moving:
            if not is_drag(self._start, position):
                return
            self._is_moving = True
            if self._wire is not None:
                self._set_point(self._wire, self.view.scene_at(self._start))
        if self._bend is None:
            return
        edge, number = self._bend.edge, self._bend.number
        self._place = self._settled(self.view.scene_at(position) - self._grip, edge, number)
        points = self._points(edge)
        if self._is_new:
            points.insert(number, self._place)
        else:
            points[number] = self._place
        self.scene.lead_wires({edge: points})

    def release(self, event: QMouseEvent) -> None:
        if self._is_moving:
            self.move(event.position())
        if self._bend is None or not (self._is_new or self._is_moving):
            return
        edge, number = self._bend.edge, self._bend.number
        make = add_bend if self._is_new else move_bend
        if self.document.do(make(self.document, edge, number, self._place)):
            self.selection.set((), edge, number)
        else:
            self.cancel()
        self.scene.settle_bends([edge])

    def cancel(self) -> None:
        if self._bend is None:
            return
        if self._is_new:
            self.selection.set((), self._bend.edge)
        self.scene.settle_bends([self._bend.edge])


def _drawn(value: float, levels: list[float], reach: float) -> float:
    """Return a coordinate on whole pixels, or the nearest of some levels if it is in reach."""
    best = min(levels, key=lambda level: abs(level - value), default=value)
    return best if levels and abs(best - value) <= reach else float(round(value))
