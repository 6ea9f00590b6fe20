"""One plot of the training panel: a heading over axes in the colours of the theme."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme, Themes, interface_font
from app.widgets.labels import Label


class Plot(QWidget):
    """A titled plot over the epochs; what is drawn in it is for those who are made of it.

    Attributes
    ----------
    heading : Label
    plot : pyqtgraph.PlotWidget
    """

    def __init__(self, title: str, themes: Themes) -> None:
        super().__init__()
        self.title = title
        self.heading = Label("", "muted")
        self.heading.setFont(interface_font(12, is_bold=True))
        self.heading.setTextFormat(Qt.TextFormat.RichText)
        self.plot = pyqtgraph.PlotWidget()
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.setAccessibleName(title)
        self.plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.plot.setMinimumSize(80, 60)
        self.plot.showGrid(x=False, y=True, alpha=0.25)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.plot, 1)
        self._themes = themes
        themes.changed.connect(self.dress)

    def add_curve(self) -> pyqtgraph.PlotDataItem:
        """Return a curve that stays quick however many points it has."""
        curve = self.plot.plot(antialias=True)
        curve.setDownsampling(auto=True, method="peak")
        curve.setClipToView(True)
        return curve

    def show_epochs(self, count: int) -> None:
        """Let the axis reach from the start to the end of the run."""
        self.plot.setXRange(0, max(count, 1), padding=0.03)

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.plot.setBackground(theme.plot)
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(pyqtgraph.mkPen(theme.line))
            axis.setTextPen(pyqtgraph.mkPen(theme.muted))
            axis.setStyle(tickFont=interface_font(11), tickLength=-4)
