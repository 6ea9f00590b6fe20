"""Loss, accuracy and the size of updates over the epochs, drawn live.

It and the plots import pyqtgraph, so it is imported when the first plot shows.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.panels.training.ratio_plot import RatioPlot
from app.panels.training.score_plot import Points, ScorePlot
from app.sessions.training_progress import TrainingProgress
from app.theme import Themes

REDRAW = 100
"""Milliseconds between two drawings; events come faster."""


class Curves(QWidget):
    """Plots that follow a run."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._progress = TrainingProgress()
        self.loss = ScorePlot(self.tr("Loss"), themes)
        self.accuracy = ScorePlot(self.tr("Accuracy, %"), themes)
        self.ratios = RatioPlot(self.tr("Update / weight"), themes)
        self.accuracy.plot.setYRange(0, 100)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        for plot in (self.loss, self.accuracy, self.ratios):
            row.addWidget(plot, 1)
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
        self.ratios.set_ratios(progress.ratios, per_epoch)
        for plot in (self.loss, self.accuracy, self.ratios):
            plot.show_epochs(progress.total_epochs)


def _points(events: list[tuple[float, dict[str, Any]]], key: str, factor: float = 1.0) -> Points:
    known = [(x, event[key] * factor) for x, event in events if event.get(key) is not None]
    return [x for x, _ in known], [y for _, y in known]
