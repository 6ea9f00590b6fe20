"""Loss and accuracy over the epochs, drawn live.

This module alone imports pyqtgraph, and it is imported when the first plot shows.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.sessions.training_progress import TrainingProgress
from app.theme import Theme, Themes, interface_font
from app.widgets.labels import Label

Points = tuple[list[float], list[float]]
REDRAW = 100
"""Milliseconds between two drawings; events come faster."""


class Curves(QWidget):
    """Two plots that follow a run."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._progress = TrainingProgress()
        self.loss = _Plot(self.tr("Loss"), themes)
        self.accuracy = _Plot(self.tr("Accuracy, %"), themes)
        self.accuracy.plot.setYRange(0, 100)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.loss)
        row.addWidget(self.accuracy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REDRAW)
        self._timer.timeout.connect(self._draw)

    def follow(self, progress: TrainingProgress) -> None:
        """Draw a run; call it again whenever the run has gone on."""
        if progress is not self._progress:
            self._progress = progress
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def _draw(self) -> None:
        progress = self._progress
        per_epoch = progress.total_steps / progress.total_epochs if progress.total_epochs else 1.0
        steps = [(event["step"] / per_epoch, event) for event in progress.steps]
        epochs = [(event["epoch"], event) for event in progress.epochs]
        self.loss.set_points(_points(steps, "loss"), _points(epochs, "validation_loss"))
        self.accuracy.set_points(
            _points(steps, "accuracy", 100.0), _points(epochs, "validation_accuracy", 100.0)
        )
        has_accuracy = not steps or any(e.get("accuracy") is not None for _, e in steps)
        self.accuracy.setVisible(has_accuracy)
        for plot in (self.loss, self.accuracy):
            plot.plot.setXRange(0, max(progress.total_epochs, 1), padding=0.03)


def _points(events: list[tuple[float, dict[str, Any]]], key: str, factor: float = 1.0) -> Points:
    known = [(x, event[key] * factor) for x, event in events if event.get(key) is not None]
    return [x for x, _ in known], [y for _, y in known]


class _Plot(QWidget):
    """A titled plot with a curve for training and one for validation."""

    def __init__(self, title: str, themes: Themes) -> None:
        super().__init__()
        self._title = title
        self.heading = Label("", "muted")
        self.heading.setFont(interface_font(12, is_bold=True))
        self.plot = pyqtgraph.PlotWidget()
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.setAccessibleName(title)
        self.plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.plot.setMinimumSize(80, 60)
        self.plot.showGrid(x=False, y=True, alpha=0.25)
        self.train = self.plot.plot(antialias=True)
        self.validation = self.plot.plot(antialias=True)
        for curve in (self.train, self.validation):
            curve.setDownsampling(auto=True, method="peak")
            curve.setClipToView(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.plot, 1)
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def set_points(self, train: Points, validation: Points) -> None:
        """Draw the curves through these points."""
        self.train.setData(*train)
        self.validation.setData(*validation)

    def _dress(self, theme: Theme) -> None:
        train, validation = theme.accent, theme.validation
        self.heading.setTextFormat(Qt.TextFormat.RichText)
        self.heading.setText(
            f"{self._title} &nbsp;<span style='color:{train}'>— {self.tr('train')}</span>"
            f" &nbsp;<span style='color:{validation}'>- - {self.tr('validation')}</span>"
        )
        self.plot.setBackground(theme.plot)
        self.train.setPen(pyqtgraph.mkPen(train, width=1.6))
        # Told apart without colours too.
        dashed = Qt.PenStyle.DashLine
        self.validation.setPen(pyqtgraph.mkPen(validation, width=1.8, style=dashed))
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(pyqtgraph.mkPen(theme.line))
            axis.setTextPen(pyqtgraph.mkPen(theme.muted))
            axis.setStyle(tickFont=interface_font(11), tickLength=-4)
