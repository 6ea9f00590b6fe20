"""A score over the epochs: one curve for training, one for validation."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import Qt

from app.panels.training.plot import Plot
from app.theme import Theme, Themes

Points = tuple[list[float], list[float]]


class ScorePlot(Plot):
    """Loss or accuracy."""

    def __init__(self, title: str, themes: Themes) -> None:
        super().__init__(title, themes)
        self.train = self.add_curve()
        self.validation = self.add_curve()
        self.dress(themes.current)

    def set_points(self, train: Points, validation: Points) -> None:
        """Draw the curves through these points."""
        self.train.setData(*train)
        self.validation.setData(*validation)

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        train, validation = theme.accent, theme.validation
        self.heading.setText(
            f"{self.title} &nbsp;<span style='color:{train}'>— {self.tr('train')}</span>"
            f" &nbsp;<span style='color:{validation}'>- - {self.tr('validation')}</span>"
        )
        self.train.setPen(pyqtgraph.mkPen(train, width=1.6))
        # Told apart without colours too.
        dashed = Qt.PenStyle.DashLine
        self.validation.setPen(pyqtgraph.mkPen(validation, width=1.8, style=dashed))
