"""Lifts the labels that the mouse rests on above all others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QMouseEvent

from app.canvas.camera import Camera
from graph_engine.edge import Edge

PAUSE = 140
"""Milliseconds that the mouse rests on a label before it is lifted; passing over lifts none."""
_ENDS = (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class LabelLift(QObject):
    """Watches the mouse over a view."""

    def __init__(self, view: Camera) -> None:
        super().__init__(view)
        self._view = view
        self._wanted: Edge | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._lift)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(None if event.buttons() else self._label_at(event.position()))
        elif event.type() in _ENDS:
            self._point_at(None)
        return False

    def _label_at(self, position: QPointF) -> Edge | None:
        labels = self._view.canvas.labels
        if self._view.scale_factor < labels.smallest_scale:
            return None
        if self._view.minimap.rect.contains(position.toPoint()):
            return None
        point = self._view.scene_at(position)
        return labels.edge_at(point) if self._view.canvas.node_at(point) is None else None

    def _point_at(self, edge: Edge | None) -> None:
        if edge == self._wanted:
            return
        self._wanted = edge
        if edge is None:
            self._timer.stop()
            self._lift()
        else:
            self._timer.start()

    def _lift(self) -> None:
        labels = self._view.canvas.labels
        if labels.lifted != self._wanted:
            labels.lifted = self._wanted
            # Every label is dim or bright now, and the lifted one reaches beyond its place.
            self._view.viewport().update()
