"""Zooming at the cursor: wheel, pinch, or the fingers of a touch pad, which otherwise scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QWheelEvent

from app.canvas.stage import Stage

STEP = 1.2
"""Factor of one notch of a wheel."""

_NOTCH = 120.0


class Zoom:
    """Turns wheel and pinch into zoom steps that leave the point under the cursor where it is."""

    def __init__(self, view: Stage) -> None:
        self.view = view

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom; the fingers of a touch pad scroll unless Ctrl is held."""
        is_touch_pad = event.device().type() == QInputDevice.DeviceType.TouchPad
        if is_touch_pad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
            self.view.scroll_by(-step.x(), -step.y())
        else:
            notches = event.angleDelta().y() / _NOTCH
            self.view.zoom_by(STEP**notches, event.position())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom by a pinch; return whether it was one."""
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self.view.zoom_by(1.0 + event.value(), event.position())
        elif kind == Qt.NativeGestureType.SmartZoomNativeGesture:
            self.view.fit()
        else:
            return False
        return True
