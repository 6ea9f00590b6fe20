"""Leading a wire through points by the keys: setting one, going from one to the next, moving it."""

from __future__ import annotations

from app.canvas.bend_hits import middle_bend
from app.canvas.grid import SPACING, snapped
from app.canvas.stage import Stage
from app.document.commands.bending import add_bend, move_bend, remove_bend
from graph_engine.edge import Edge


class BendKeys:
    """Sets points of the selected wire; Delete takes the selected one away, arrows move it."""

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.document = view.canvas.document
        self.selection = view.canvas.selection

    def add(self) -> bool:
        """Set a point in the middle of the selected wire, or behind the selected point.

        Returns
        -------
        bool
            Whether a wire is selected.
        """
        edge, scene = self.selection.edge, self.view.canvas
        if edge is None or edge not in scene.edges.row or not self.view.is_editable:
            return False
        number, place = middle_bend(scene, edge, self.selection.bend)
        x, y = float(round(place.x())), float(round(place.y()))
        point = snapped(x, y) if self.view.is_snapping else (x, y)
        if self.document.do(add_bend(self.document, edge, number, point)):
            self.selection.set((), edge, number)
        return True

    def select_next(self) -> bool:
        """Select the next point of the selected wire; return whether it has any."""
        edge, number = self.selection.edge, self.selection.bend
        if edge is None or edge not in self.document.sheet.bends:
            return False
        count = len(self.document.sheet.bends[edge])
        self.selection.set((), edge, 0 if number is None else (number + 1) % count)
        return True

    def remove(self) -> bool:
        """Take the selected point away; return whether there is one."""
        edge, number = self._point()
        if edge is None:
            return False
        self.document.do(remove_bend(self.document, edge, number))
        return True

    def nudge(self, dx: float, dy: float) -> bool:
        """Move the selected point a little; nudges of the same one are one step of history."""
        edge, number = self._point()
        if edge is None:
            return False
        x, y = self.document.sheet.bends[edge][number]
        place = x + dx, y + dy
        if self.view.is_snapping and max(abs(dx), abs(dy)) >= SPACING:
            place = snapped(*place)
        self.document.do(move_bend(self.document, edge, number, place, ("nudge", edge, number)))
        return True

    def _point(self) -> tuple[Edge, int] | tuple[None, int]:
        """Return the selected point; one that is still in the hand is not in the document yet."""
        edge, number = self.selection.edge, self.selection.bend
        if edge is None or number is None:
            return None, 0
        is_there = number < len(self.document.sheet.bends.get(edge, ()))
        return (edge, number) if is_there else (None, 0)
