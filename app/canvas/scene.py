"""The scene of the canvas: what is where, the numbers on it, and what stands out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject

from app.canvas.node_numbers import node_number
from app.canvas.number_source import Highlight, NumberSource, highlight_of
from app.canvas.placed_scene import PlacedScene
from app.document.document import Document
from app.document.selection import Selection
from app.theme import Themes
from graph_engine.edge import Edge

_GRAVITY = {"": 0, "note": 1, "warning": 2, "error": 3}


class CanvasScene(PlacedScene):
    """Shows numbers, what is selected, what a step touches, and where problems are.

    Attributes
    ----------
    highlight : Highlight
        What the step being looked at touches.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        themes: Themes,
        parent: QObject | None = None,
    ) -> None:
        self.highlight = Highlight()
        self._severities: Mapping[str, str] = {}
        super().__init__(document, selection, themes, parent)

    # Numbers

    def set_numbers(self, source: NumberSource) -> None:
        """Show the numbers of another source."""
        self.labels.source = source
        self.refresh_numbers()

    def refresh_numbers(self) -> None:
        """Show what the source says now."""
        self.labels.forget()
        for item in self._items.values():
            item.forget_maps()
        highlight = highlight_of(self.labels.source)
        # Set in any case: after a rebuild the layer is a new one.
        self.edge_layer.highlight = highlight
        if highlight != self.highlight:
            touched = {*self.highlight.nodes, *highlight.nodes}
            self.highlight = highlight
            self.edge_layer.update()
            self.restyle(touched)

    def set_digits(self, digits: int) -> None:
        """Show this many digits after the point."""
        self.labels.digits = digits
        self.labels.forget()
        self.refresh_node_numbers()

    def refresh_node_numbers(self, names: Iterable[str] | None = None) -> None:
        """Show what value and parameter nodes hold now, all of them or some."""
        for name in list(self._items if names is None else names):
            item = self._items.get(name)
            if item is None:
                continue
            if item.geometry.style == "value" and name in self.document.graph:
                item.set_number(node_number(self.document, name, self.labels.digits))

    # State of items

    def show_problems(self) -> None:
        """Mark nodes by the gravest of their problems."""
        found: dict[str, str] = {}
        for problem in self.document.problems():
            before = found.get(problem.node, "")
            if problem.node and _GRAVITY[problem.severity] > _GRAVITY[before]:
                found[problem.node] = problem.severity
        touched = {*self._severities, *found}
        self._severities = found
        self.restyle(touched)

    def restyle(self, names: Iterable[str]) -> None:
        """Give items the outline, glow and badge that they should have now."""
        selected = self.selection.nodes
        for name in names:
            item = self._items.get(name)
            if item is not None:
                phase, severity = self.highlight.nodes.get(name), self._severities.get(name, "")
                item.set_state(is_selected=name in selected, phase=phase, severity=severity)
                item.setZValue(0.5 if name in selected else 0.0)

    def show_all_ports(self, name: str, *, wanted: bool) -> None:
        """Show the ports of a node that are hidden while unwired, or hide them again."""
        item = self._items.get(name)
        if item is not None:
            item.show_all_ports(wanted)

    def select_edge(self, edge: Edge | None) -> None:
        """Draw a wire as the selected one."""
        if edge != self.edge_layer.selected:
            self.edge_layer.selected = edge
            self.edge_layer.update()

    def light(self, edge: Edge | None) -> None:
        """Light the wire that a node would be put into."""
        self.edge_layer.lit = edge
        self._mark_wires()

    def fade(self, edges: Iterable[Edge]) -> None:
        """Draw wires faint, because a gesture is about to take them away."""
        self.edge_layer.fading = frozenset(edges)
        self._mark_wires()

    def lift(self, edge: Edge | None) -> None:
        """Draw a wire faint, because a gesture has it in hand."""
        self.edge_layer.lifted = edge
        self._mark_wires()

    def _mark_wires(self) -> None:
        layer = self.edge_layer
        held = [edge for edge in (layer.lit, layer.lifted) if edge is not None]
        self.labels.quiet = layer.fading.union(held)
        layer.update()
        self.labels.update()
