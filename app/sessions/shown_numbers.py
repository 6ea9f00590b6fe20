"""What may be shown at a cursor: the numbers of the steps that are done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.document.document import Document
from app.sessions.step_cursor import StepCursor
from app.sessions.visible_numbers import Highlight, Total, VisibleNumbers, highlight_of
from graph_engine.edge import Edge
from graph_engine.gradient_paths import Target


class ShownNumbers(QObject):
    """What a canvas shows while someone steps; `StepSession` moves the cursor.

    Signals
    -------
    lit_changed()
    """

    lit_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._numbers: VisibleNumbers | None = None
        self._cursor = StepCursor()
        self._is_stepping = False
        self._lit: tuple[Edge, ...] = ()

    def visible_value(self, edge: Edge) -> Any:
        """Return what the edge carries, None while its source has not run."""
        return None if self._numbers is None else self._numbers.value(edge, self._cursor.at)

    def visible_gradient(self, edge: Edge) -> Any:
        """Return the gradient that has come back along the edge, None before it has."""
        return None if self._numbers is None else self._numbers.gradient(edge, self._cursor.at)

    def visible_local(self, edge: Edge) -> Any:
        """Return the LocalGradient at the edge's head, None before it has been used."""
        return None if self._numbers is None else self._numbers.local(edge, self._cursor.at)

    edge_value, edge_gradient, edge_local = visible_value, visible_gradient, visible_local

    def visible_total(self, node: str, port: str | None = None) -> Total | None:
        """Return the gradient of an output as far as its terms have arrived, None before any."""
        if self._numbers is None or node not in self._document.graph:
            return None
        return self._numbers.total(self._document.graph, node, port, self._cursor.at)

    def is_known(self, target: Target) -> bool:
        """Whether a gradient has come back whole, as far as has been stepped."""
        if self._numbers is None or target.node not in self._document.graph:
            return False
        return self._numbers.is_known(self._document.graph, target, self._cursor.at)

    @property
    def highlight(self) -> Highlight | None:
        """What the current step touches; None when none is being looked at."""
        if not self._is_stepping or self._cursor.trace is None or not self._cursor.done:
            return None
        return highlight_of(self._document.graph, self._cursor.trace, self._cursor.group)

    @property
    def lit(self) -> tuple[Edge, ...]:
        """Edges that someone points at: a path that a gradient has come by."""
        return self._lit

    def light(self, edges: Iterable[Edge] = ()) -> None:
        """Have edges lit on the canvas, and no others."""
        lit = tuple(edges)
        if lit != self._lit:
            self._lit = lit
            self.lit_changed.emit()
