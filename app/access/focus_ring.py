"""A ring around what has the focus, where it came there by a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from app.canvas.camera import Camera
from app.theme import Themes

WIDTH = 2.0
NARROWEST = 7
"""Pixels that a ring is wide at least."""
_SHOW_IT_THEMSELVES = (
    QLineEdit, QComboBox, QSpinBox, QPushButton, QToolButton, QMenu, QMenuBar, Camera,
)  # fmt: skip
_FOLLOWED = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}  # fmt: skip


class FocusRings(QObject):
    """Puts the ring around lists, tabs, strips and pictures; fields and buttons draw their own.

    A click shows where it went by itself, so that brings no ring.
    """

    def __init__(self, themes: Themes, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ring: FocusRing | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        themes.changed.connect(self._repaint)

    @property
    def around(self) -> QWidget | None:
        """What the ring is around now."""
        ring = self._ring
        return ring.target if ring is not None and isValid(ring) and ring.isVisible() else None

    def _repaint(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.update()

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self):
            return
        if self._ring is not None and isValid(self._ring):
            self._ring.leave()
        if now is None or isinstance(now, _SHOW_IT_THEMSELVES):
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        window = now.window()
        if self._ring is None or not isValid(self._ring) or self._ring.parentWidget() is not window:
            self._ring = window.findChild(FocusRing) or FocusRing(self._themes, window)
        self._ring.surround(now)


class FocusRing(QWidget):
    """The ring of one window."""

    def __init__(self, themes: Themes, window: QWidget) -> None:
        super().__init__(window)
        self._themes = themes
        self.target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, widget: QWidget) -> None:
        """Lie around a widget and follow it."""
        self.target = widget
        widget.installEventFilter(self)
        self._follow()

    def leave(self) -> None:
        """Vanish."""
        if self.target is not None and isValid(self.target):
            self.target.removeEventFilter(self)
        self.target = None
        self.hide()

    def _follow(self) -> None:
        target, window = self.target, self.parentWidget()
        if target is None or not isValid(target) or window is None:
            self.hide()
            return
        seen = target.visibleRegion().boundingRect()
        if seen.isEmpty() and target.isVisible():
            seen = target.rect()  # not painted yet
        corner = target.mapTo(window, QPoint(0, 0))
        area = QRect(seen.topLeft() + corner, seen.size())
        # Around a line, such as the border of two parts, there must be room for a ring.
        room = [max((NARROWEST - side + 1) // 2, 0) for side in (area.width(), area.height())]
        self.setGeometry(area.adjusted(-room[0], -room[1], room[0], room[1]))
        self.setVisible(target.isVisible())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._themes.current.colour("accent"), WIDTH))
        inset = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
