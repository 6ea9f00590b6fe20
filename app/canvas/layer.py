"""A layer of the canvas: one item for all wires, all labels, all frames or all notes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.canvas.look import Look
from app.canvas.painted import Painted
from app.canvas.shielded import shielded


class Layer(Painted):
    """Paints what it has in the parts of the scene that are asked for, and takes no events.

    Parameters
    ----------
    look : Look
    depth : float
        Layers of a greater depth lie above.
    """

    def __init__(self, look: Look, depth: float) -> None:
        super().__init__()
        self._look = look
        self._bounds = QRectF()
        self.setZValue(depth)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_bounds(self, bounds: QRectF) -> None:
        """Cover this part of the scene."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def paint_areas(self, painter: QPainter, areas: list[QRectF], scale: float) -> None:
        """Paint what touches some parts of the scene, in as much detail as the zoom can show."""
        raise NotImplementedError(f"{type(self).__name__} must say what it paints")

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        return QPainterPath()

    @shielded
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._look.paints_vectors:
            self.paint_areas(painter, [self._bounds], 1.0)
        else:
            # The option's level of detail is rounded otherwise at each place, and lines with it.
            scale = painter.worldTransform().m11()
            self.paint_areas(painter, self._look.strips or [self._bounds], scale)
