"""The view of the canvas, and what others ask of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.canvas.edge_table import stub
from app.canvas.follower import DocumentFollower
from app.canvas.gesture_view import GestureView
from app.canvas.node_geometry import Way
from app.canvas.number_source import NumberSource
from app.canvas.ports import port_end
from app.canvas.scene import CanvasScene
from app.document.document import Document
from app.document.selection import Selection
from app.theme import Themes
from graph_engine.edge import Edge


class CanvasView(GestureView):
    """Shows a document's graph and lets it be edited, or only looked at.

    Parameters
    ----------
    document : Document
    selection : Selection
    themes : Themes
    numbers : NumberSource, optional
        What edges show; `set_numbers` gives another.
    is_editable : bool
        Whether the mouse and the keys may change the document.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        themes: Themes,
        numbers: NumberSource | None = None,
        parent: QWidget | None = None,
        *,
        is_editable: bool = True,
    ) -> None:
        scene = CanvasScene(document, selection, themes)
        super().__init__(scene, parent, is_editable=is_editable)
        self.canvas.setParent(self)
        self._fit_is_due = True
        self.setAccessibleName(self.tr("Canvas"))
        follower = DocumentFollower(self.canvas)
        follower.rebuilt.connect(self._rebuilt)
        if numbers is not None:
            self.set_numbers(numbers)

    # Numbers

    def set_numbers(self, source: NumberSource) -> None:
        """Show the numbers of a source on the edges, and what it highlights."""
        self.canvas.set_numbers(source)

    def refresh_numbers(self) -> None:
        """Ask the source again: its numbers are others now."""
        self.canvas.refresh_numbers()

    def set_digits(self, digits: int) -> None:
        """Show this many digits after the point."""
        self.canvas.set_digits(digits)

    def set_snapping(self, is_on: bool) -> None:
        """Let dragged and nudged nodes keep to the dots, or no longer."""
        self.is_snapping = is_on

    def label_texts(self, edge: Edge) -> tuple[str, str, str]:
        """Return what an edge says: value, gradient, local gradient; empty for nothing."""
        texts = self.canvas.labels.texts(edge)
        return texts.value, texts.gradient, texts.local

    def output_texts(self, node: str, port: str | None = None) -> tuple[str, str]:
        """Return what stands at an output that nothing is wired to: value and gradient."""
        port = port or next(iter(self.canvas.item(node).geometry.outputs))
        texts = self.canvas.labels.texts(stub(node, port))
        return texts.value, texts.gradient

    # Where things are

    def scene_point(self, node: str, port: str, way: Way) -> QPointF:
        """Return where a port is in the scene; `way` is "in" or "out"."""
        return port_end(self.canvas, node, port, way).point

    def port_position(self, node: str, port: str, way: Way) -> QPoint:
        """Return where a port is in the viewport."""
        return self.mapFromScene(self.scene_point(node, port, way))

    def node_position(self, node: str) -> QPoint:
        """Return where the middle of a node's body is in the viewport."""
        return self.mapFromScene(self.canvas.bounds([node]).center())

    def _rebuilt(self) -> None:
        self.end_gesture()
        self._fit_is_due = True
        self._fit_if_due()

    def _fit_if_due(self) -> None:
        if self._fit_is_due and self.isVisible():
            self._fit_is_due = False
            self.fit()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_if_due()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_if_due()
