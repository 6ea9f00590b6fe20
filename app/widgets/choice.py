"""Controls whose arrow, tick or switch is drawn in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget


class Choice(QComboBox):
    """One of a few words.

    The wheel scrolls what the choice stands in instead of changing it by accident.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = self.width() - 13.0, self.height() / 2
        painter.drawPolyline(
            QPolygonF([QPointF(x - 3.5, y - 1.7), QPointF(x, y + 1.8), QPointF(x + 3.5, y - 1.7)])
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        around, name = self.parentWidget(), self.accessibleName()
        if around is None or not name:
            return
        labels = around.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not any(label.buddy() is self for label in labels):
            # On Linux Qt tells screen readers what is chosen in place of the name, so that a
            # choice without a label has none.
            label = QLabel(name, around)
            label.hide()
            label.setBuddy(self)


class Switch(QAbstractButton):
    """On or off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(34, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        track = QRectF(1.0, self.height() / 2 - 8, 30, 16)
        role = (
            QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.AlternateBase
        )
        painter.setBrush(palette.color(role))
        outline = QPalette.ColorRole.Link if self.hasFocus() else QPalette.ColorRole.Mid
        if self.isChecked() and not self.hasFocus():
            outline = QPalette.ColorRole.Highlight
        painter.setPen(QPen(palette.color(outline), 1.5 if self.hasFocus() else 1.0))
        painter.drawRoundedRect(track, 8, 8)
        knob = QPalette.ColorRole.HighlightedText
        if not self.isChecked():
            knob = QPalette.ColorRole.PlaceholderText
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(knob))
        x = track.right() - 8 if self.isChecked() else track.left() + 8
        painter.drawEllipse(QPointF(x, track.center().y()), 5, 5)
