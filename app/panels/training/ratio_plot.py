"""How far each step moves the weights of each layer, over the epochs, on a log scale."""

from __future__ import annotations

import html
import math
from collections.abc import Mapping

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from app.panels.training.plot import Plot
from app.theme import Theme, Themes

HEALTHY = 1e-3
"""Where the ratio of a layer that learns well is, by rule of thumb (CS231n)."""
NEAR = 24.0
"""Pixels from a curve within which the pointer means it."""
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_SIGNS = ("—", "- -", "···")
_LOWEST, _HIGHEST = 1e-9, 1e3

Ratios = Mapping[str, Mapping[int, float]]


class RatioPlot(Plot):
    """|Δw| / |w| by layer; a line marks where it should be about."""

    def __init__(self, title: str, themes: Themes) -> None:
        super().__init__(title, themes)
        self.curves: dict[str, pyqtgraph.PlotDataItem] = {}
        self._healthy = pyqtgraph.InfiniteLine(pos=math.log10(HEALTHY), angle=0)
        self.plot.addItem(self._healthy)
        # As many names as there is room for; they never make the window wider.
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.plot.viewport().setMouseTracking(True)
        self.plot.viewport().installEventFilter(self)
        self.dress(themes.current)

    def set_ratios(self, ratios: Ratios, steps_per_epoch: float) -> None:
        """Draw the ratios, by node and step."""
        if list(ratios) != list(self.curves):
            self._make_curves(ratios)
        span = [math.log10(HEALTHY)] * 2
        for name, points in ratios.items():
            steps = np.fromiter(points.keys(), np.float64, len(points))
            values = np.fromiter(points.values(), np.float64, len(points))
            powers = np.log10(np.clip(values, _LOWEST, _HIGHEST))
            self.curves[name].setData(steps / steps_per_epoch, powers)
            # Where the learning rate fades out, the last ratios would take all the room.
            low, high = np.percentile(powers, (4.0, 99.0))
            span = [min(span[0], float(low)), max(span[1], float(high))]
        low, high = math.floor(span[0] - 0.1), math.ceil(span[1] + 0.1)
        self.plot.setYRange(low, high, padding=0.04)
        # pyqtgraph writes every digit of a log axis, one over the other where there is little room.
        self.plot.getAxis("left").setTicks([[(n, f"1e{n}") for n in range(low, high + 1)], []])

    def _make_curves(self, names: Ratios) -> None:
        for curve in self.curves.values():
            self.plot.removeItem(curve)
        self.curves = {name: self.add_curve() for name in names}
        self.dress(self._themes.current)

    def _look(self, number: int, theme: Theme) -> tuple[str, Qt.PenStyle, str]:
        """Return colour, line style and the sign for it in the heading."""
        colours = (theme.accent, theme.validation, theme.value, theme.gradient, theme.local)
        turn = number // len(colours) % len(_STYLES)
        return colours[number % len(colours)], _STYLES[turn], _SIGNS[turn]

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        for number, curve in enumerate(self.curves.values()):
            colour, style, _ = self._look(number, theme)
            curve.setPen(pyqtgraph.mkPen(colour, width=1.6, style=style))
        dotted = Qt.PenStyle.DotLine
        self._healthy.setPen(pyqtgraph.mkPen(theme.muted, width=1.0, style=dotted))
        self._show_heading(theme)

    def _show_heading(self, theme: Theme) -> None:
        measure = QFontMetricsF(self.heading.font()).horizontalAdvance
        room = self.width() - measure(self.title)
        text, names = self.title, list(self.curves)
        for number, name in enumerate(names):
            colour, _, sign = self._look(number, theme)
            room -= measure(f"  {sign} {name}")
            if room < (measure(" …") if number + 1 < len(names) else 0.0):
                text += " …"
                break
            label = html.escape(f"{sign} {name}")
            text += f" &nbsp;<span style='color:{colour}'>{label}</span>"
        self.heading.setText(text)
        about = self.tr("|Δw| / |w|: how far a step moves each layer. About 1e-3 is healthy.")
        self.heading.setToolTip("\n".join([about, *names]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_heading(self._themes.current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            QToolTip.showText(event.globalPosition().toPoint(), self.said_at(event.position()))
        return super().eventFilter(watched, event)

    def said_at(self, place: QPointF) -> str:
        """Return the name and ratio of the curve at a place of the plot, empty for none."""
        box = self.plot.getViewBox()
        best, said = NEAR, ""
        for name, curve in self.curves.items():
            x, y = curve.getOriginalDataset()
            if x is None or not len(x):
                continue
            wanted = box.mapSceneToView(place).x()
            index = int(np.argmin(np.abs(x - wanted)))
            there = box.mapViewToScene(QPointF(float(x[index]), float(y[index])))
            distance = (there - place).manhattanLength()
            if distance < best:
                best, said = distance, f"{name}  {10.0 ** y[index]:.2g}"
        return said
