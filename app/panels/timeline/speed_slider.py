"""How fast it plays: a slider from a quarter of the speed to sixteen times as fast."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from app.language.counting import counted
from app.widgets.labels import Label, NumberLabel

FACTORS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
STEPS_PER_SECOND = 2.0
"""What 1× is."""


class SpeedControl(QWidget):
    """The slider with its number.

    Signals
    -------
    changed(float)
        Steps per second.
    """

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _Slider()
        self.slider.setRange(0, len(FACTORS) - 1)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(self.tr("Speed of playing"))
        self.word = Label(self.tr("Speed"), "muted")
        self.number = NumberLabel("", "muted", 12)
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("0.25×") + 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self.word)
        row.addWidget(self.slider)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._choose)
        self.show_speed(STEPS_PER_SECOND)

    def show_speed(self, steps_per_second: float) -> None:
        """Show the notch that is nearest to a speed."""
        factor = steps_per_second / STEPS_PER_SECOND
        nearest = min(range(len(FACTORS)), key=lambda i: abs(FACTORS[i] - factor))
        self.slider.blockSignals(True)
        self.slider.setValue(nearest)
        self.slider.blockSignals(False)
        self._say(FACTORS[nearest])

    def _choose(self, notch: int) -> None:
        self._say(FACTORS[notch])
        self.changed.emit(FACTORS[notch] * STEPS_PER_SECOND)

    def _say(self, factor: float) -> None:
        self.number.setText(f"{factor:g}×")
        steps = factor * STEPS_PER_SECOND
        rate = self.tr("{0} steps per second").replace("{0}", f"{steps:g}")
        if steps == round(steps):
            rate = counted("SpeedControl", "%n step per second", "%n steps per second", int(steps))
        self.slider.setToolTip(rate)
        self.slider.setAccessibleDescription(rate)


class _Slider(QSlider):
    """A slider drawn in the theme's colours, with a notch per speed."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(104, 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, middle = self.palette(), self.height() / 2
        left, width = 8.0, self.width() - 16.0
        at = left + width * (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(QRectF(left, middle - 1.5, width, 3), 1.5, 1.5)
        for notch in range(self.minimum(), self.maximum() + 1):
            x = left + width * (notch - self.minimum()) / (self.maximum() - self.minimum())
            painter.drawEllipse(QPointF(x, middle), 2.4, 2.4)
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(QRectF(left, middle - 1.5, at - left, 3), 1.5, 1.5)
        has_focus = self.hasFocus()
        ring = QPalette.ColorRole.Link if has_focus else QPalette.ColorRole.Base
        painter.setPen(QPen(palette.color(ring), 2.0))
        painter.drawEllipse(QPointF(at, middle), 6.5, 6.5)
