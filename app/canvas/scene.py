"""The scene of the canvas: what is where, the numbers on it, and what stands out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.canvas.bend_marks import Bend, dot_area, dot_boxes
from app.canvas.content.near import Masks
from app.canvas.label_placement import displaced_by
from app.canvas.look_choices import LookChoices
from app.canvas.node_numbers import node_number
from app.canvas.number_source import Highlight, NumberSource, highlight_of
from app.canvas.placed_scene import PlacedScene
from app.document.document import Document
from app.document.selection import Selection
from app.theme import Themes
from graph_engine.edge import Edge

_MANY_NODES = 200
"""Nodes that change at once from which they are painted as a draft first."""
_GRAVITY = {"": 0, "note": 1, "warning": 2, "error": 3}


class CanvasScene(PlacedScene):
    """Shows numbers, what is selected, what a step touches, and where problems are.

    Attributes
    ----------
    highlight : Highlight
        What the step being looked at touches.

    Signals
    -------
    look_changed()
        The user chose another look: everything in sight is to be painted anew.
    many_restyled()
        Hundreds of nodes look otherwise: they were selected, or a step touches them.
    """

    look_changed = Signal()
    many_restyled = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        themes: Themes,
        parent: QObject | None = None,
    ) -> None:
        self.highlight = Highlight()
        self._severities: Mapping[str, str] = {}
        self._raised: frozenset[str] = frozenset()
        super().__init__(document, selection, themes, parent)

    # Numbers

    def set_numbers(self, source: NumberSource) -> None:
        """Show the numbers of another source."""
        self.labels.source = source
        self.refresh_numbers()

    def refresh_numbers(self) -> None:
        """Show what the source says now."""
        self.labels.forget()
        self.forget_near()
        self.look.run += 1
        self.edge_layer.source = self.labels.source
        self.edge_layer.gradients.forget()
        if self.edge_layer.gradients.is_on:
            self.edge_layer.repaint()
        highlight = highlight_of(self.labels.source)
        # Set in any case: after a rebuild the layer is a new one.
        self.edge_layer.highlight = highlight
        if highlight != self.highlight:
            touched = {*self.highlight.nodes, *highlight.nodes}
            self.highlight = highlight
            self.edge_layer.repaint()
            self.restyle(touched)

    def forget_near(self) -> None:
        """Paint the insides of nodes anew, where any are to be seen."""
        if self.near.is_in_use:
            self.near.forget()
            self.update()

    def set_choices(self, choices: LookChoices) -> None:
        """Show marks, wires and the numbers on them as the user chose."""
        if choices != self.look.choices:
            self.look.set_choices(choices)
            choices.give_room(self.edges)
            self.edges.unplace_labels(np.arange(len(self.edges)))
            self.labels.forget_sizes()
            self.refresh_numbers()
            self.update()
            self.look_changed.emit()

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
        states = self.states
        before = states.has_many_selected, states.has_many_touched
        states.selected, states.phases = self.selection.nodes, self.highlight.nodes
        states.severities = self._severities
        names = frozenset(names)
        if len(names) > _MANY_NODES:
            self.many_restyled.emit()
        if before != (states.has_many_selected, states.has_many_touched):
            self.update()  # those that stood out before look otherwise, too
        else:
            self._repaint_named(names)
        self._raise_selected()

    def _raise_selected(self) -> None:
        """Let the selected nodes lie over the others, unless they are as good as all there are."""
        selected = self.selection.nodes
        raised = selected if len(selected) <= _MANY_NODES else frozenset()
        for name in self._raised - raised:
            if name in self._items:
                self._items[name].setZValue(0.0)
        for name in raised - self._raised:
            if name in self._items:
                self._items[name].setZValue(0.5)
        self._raised = raised

    def show_all_ports(self, name: str, *, wanted: bool) -> None:
        """Show the ports of a node that are hidden while unwired, or hide them again."""
        item = self._items.get(name)
        if item is not None:
            item.show_all_ports(wanted)

    def select_edge(self, edge: Edge | None, bend: int | None = None) -> None:
        """Draw a wire as the selected one, and one of its points."""
        chosen = None if edge is None or bend is None else Bend(edge, bend)
        marked = self.edge_layer.bends
        if edge != self.edge_layer.selected or chosen != marked.chosen:
            self.edge_layer.selected = marked.selected = edge
            marked.chosen = chosen
            self.edge_layer.repaint()

    def heat_bend(self, bend: Bend | None) -> None:
        """Show a point of a wire as the one under the mouse."""
        marked = self.edge_layer.bends
        if bend != marked.hot:
            before, marked.hot = marked.hot, bend
            for each in (before, bend):
                if each is not None:
                    self.edge_layer.repaint(dot_area(self.edges, each))

    def settle_bends(self, edges: Iterable[Edge]) -> None:
        """Lead wires as the document says now, and have their labels find places anew."""
        bends = self.document.sheet.bends
        known = [edge for edge in edges if edge in self.edges.row]
        if known:
            self.lead_wires({edge: bends.get(edge, ()) for edge in known})
            covered = displaced_by(self.edges, dot_boxes(self.edges, known))
            rows = np.array([self.edges.row[edge] for edge in known])
            self.edges.unplace_labels(np.union1d(rows, covered))
            self.labels.repaint()

    def settle_courses(self, edges: Iterable[Edge]) -> None:
        """Lead wires past nodes as the document says now; their labels find places anew."""
        courses = self.document.sheet.courses
        known = {edge: courses.get(edge) for edge in edges if edge in self.edges.row}
        if known:
            self.lead_past_nodes(known)

    def show_locks(self, names: Iterable[str]) -> None:
        """Mark the nodes that are locked, and those no longer."""
        pins = self.document.sheet.pins
        for name in names:
            item = self._items.get(name)
            if item is not None:
                item.set_locked(name in pins)

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

    def light_elements(self, masks: Masks | None) -> None:
        """Outline elements in the pictures inside nodes, and dim what has none; None ends it."""
        if masks is None and self.near.masks is None:
            return
        self.near.light(masks)
        layer, related = self.edge_layer, self.near.is_related
        layer.dimmed = frozenset(
            edge
            for edge in (self.edges.row if masks else ())
            if not (related(edge.source) and related(edge.target))
        )
        self._mark_wires()
        self.update()

    def _mark_wires(self) -> None:
        layer = self.edge_layer
        held = [edge for edge in (layer.lit, layer.lifted) if edge is not None]
        self.labels.quiet = layer.fading.union(held, layer.dimmed)
        layer.repaint()
        self.labels.repaint()
