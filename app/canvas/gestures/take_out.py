"""Taking a node out of its wires while it is being dragged, so that they close behind it."""

from __future__ import annotations

from collections.abc import Mapping

from app.canvas.gestures.gesture import translated
from app.canvas.ports import port_end
from app.canvas.stage import Stage
from app.document.bends import joined
from app.document.commands.rewiring import Rewire
from app.document.document import Position
from app.document.splicing import healed, wires_at
from graph_engine.edge import Edge


class TakeOut:
    """Shows a node's wires faint, and those that are to lead past it.

    Attributes
    ----------
    removed, added : tuple of Edge
        What goes and what comes; empty while no node is being taken out.
    """

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.scene = view.canvas
        self.document = view.canvas.document
        self.removed: tuple[Edge, ...] = ()
        self.added: tuple[Edge, ...] = ()

    def begin(self, name: str) -> None:
        """Take a node out, if anything is wired to it."""
        graph = self.document.graph
        self.removed, self.added = wires_at(graph, name), healed(graph, name)
        self._show()

    def clear(self) -> None:
        """Show nothing any more."""
        if self.removed:
            self.removed = self.added = ()
            self._show()

    def moving(self, name: str, places: Mapping[str, Position]) -> Rewire | None:
        """Return what takes the node out and puts it elsewhere; None while none is taken out."""
        if not self.removed:
            return None
        text = translated("Take out {name}").format(name=name)
        return Rewire(
            self.document,
            text,
            removed=self.removed,
            added=self.added,
            moved=places,
            bends=self.bends(),
        )

    def bends(self) -> dict[Edge, tuple[Position, ...]]:
        """Return the points that the wires which come are led through."""
        return joined(self.document.sheet.bends, self.removed, self.added)

    def _show(self) -> None:
        self.scene.fade(self.removed)
        courses = []
        for edge in self.added:
            start = port_end(self.scene, edge.source, edge.source_port, "out")
            end = port_end(self.scene, edge.target, edge.target_port, "in")
            courses.append((start.point, end.point, end.from_below))
        with self.view.changing_overlay() as overlay:
            overlay.closing = tuple(courses)
