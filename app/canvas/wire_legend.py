"""What the width and the colour of wires say, in a corner of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.gradient_ink import CLASSES, GradientScale
from app.canvas.scene import CanvasScene
from app.theme import interface_font, number_font
from app.widgets.numbers import short_number

SIZE = QSize(230, 66)
_INSET = 14
_PADDING = 12
_CORNER = 8.0


class WireLegend:
    """Painted over the view while wires go by their gradients.

    Like the minimap it is no widget: scrolling would repaint everything behind one.

    Attributes
    ----------
    rect : QRect
        Where it lies in the viewport; empty while it is not shown.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._place = QRect()

    @property
    def rect(self) -> QRect:
        return self._place if self._scene.edge_layer.gradients.is_on else QRect()

    def place(self, view: QSize) -> None:
        """Take the bottom left corner of a view of this size."""
        self._place = QRect(QPointF(_INSET, view.height() - SIZE.height() - _INSET).toPoint(), SIZE)

    def scale(self) -> GradientScale | None:
        """Return what the ends stand for, None while nothing has a gradient."""
        gradients = self._scene.edge_layer.gradients
        return gradients.scale() if gradients.is_on else None

    def ends(self) -> tuple[str, str]:
        """Return the sizes of the thinnest and of the thickest wire in words."""
        scale = self.scale()
        return ("", "") if scale is None else (short_number(scale.low), short_number(scale.high))

    def paint(self, painter: QPainter) -> None:
        """Paint it; the painter is in positions of the viewport."""
        if self.rect.isEmpty():
            return
        theme = self._scene.look.ink.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.setBrush(theme.colour("window"))
        whole = QRectF(self.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(whole, _CORNER, _CORNER)
        area = whole.adjusted(_PADDING, 8.0, -_PADDING, -8.0)
        painter.setPen(theme.colour("muted"))
        painter.setFont(interface_font(12))
        if self.scale() is None:
            none = QCoreApplication.translate("WireLegend", "No gradients in this run")
            painter.drawText(area, Qt.AlignmentFlag.AlignTop, none)
            return
        title = QCoreApplication.translate("WireLegend", "Size of the gradient, this run")
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(number_font(11))
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for side, text in zip(sides, self.ends(), strict=True):
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom | side, text)
        self._paint_samples(painter, area)

    def _paint_samples(self, painter: QPainter, area: QRectF) -> None:
        width, level = area.width() / CLASSES, area.center().y() + 1.0
        for number, pen in enumerate(self._scene.edge_layer.gradients.pens()[:CLASSES]):
            flat = QPen(pen)
            flat.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(flat)
            left = area.left() + number * width
            painter.drawLine(QPointF(left, level), QPointF(left + width - 2.0, level))
