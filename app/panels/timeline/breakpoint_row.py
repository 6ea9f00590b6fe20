"""One breakpoint: whether it stops, at what, how often in this run, and the way to be rid of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from app.language.counting import counted
from app.looks.styling import set_state
from app.panels.timeline.breakpoint_words import condition_help, condition_text, place_text
from app.panels.timeline.strip_model import mark_of
from app.panels.timeline.strip_paint import paint_mark
from app.theme import Themes
from app.widgets.choice import Switch
from app.widgets.glyphs import glyph
from app.widgets.labels import Label, NumberLabel
from graph_engine.breakpoints import LIMITED, Breakpoint

HEIGHT = 28


class BreakpointRow(QWidget):
    """Signals say what the user wants of the breakpoint.

    Signals
    -------
    changed(object)
        Another Breakpoint in its place.
    unwanted()
    """

    changed = Signal(object)
    unwanted = Signal()

    def __init__(self, wanted: Breakpoint, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self.switch = Switch()
        self.switch.setChecked(wanted.is_enabled)
        self.switch.setAccessibleName(f"{condition_text(wanted.condition)} {place_text(wanted)}")
        self.switch.setToolTip(self.tr("Stop here, or pass by"))
        self.switch.toggled.connect(self._toggle)
        self.place = NumberLabel(place_text(wanted), "" if wanted.is_enabled else "muted", 12)
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.place.setToolTip(place_text(wanted))
        is_plain = wanted.condition == "reached"
        self.condition = Label("" if is_plain else condition_text(wanted.condition), "muted")
        self.limit: QLineEdit | None = None
        if wanted.condition in LIMITED:
            self.limit = QLineEdit(f"{wanted.limit:g}")
            self.limit.setFixedWidth(58)
            self.limit.setAccessibleName(self.tr("Limit"))
            self.limit.editingFinished.connect(self._set_limit)
        self.hits = Label("", "muted")
        self.hits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = QToolButton()
        self.remove.setProperty("role", "quiet")
        self.remove.setIcon(glyph("close", themes.current, "muted"))
        self.remove.setIconSize(QSize(14, 14))
        self.remove.setFixedSize(24, 22)
        self.remove.setToolTip(self.tr("Take this breakpoint away"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self.remove.clicked.connect(self.unwanted)
        self.setToolTip(condition_help(wanted.condition))
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(7)
        row.addWidget(self.switch)
        row.addWidget(_Mark(wanted, themes))
        row.addWidget(self.place, 1)
        row.addWidget(self.condition)
        if self.limit is not None:
            row.addWidget(self.limit)
        row.addWidget(self.hits)
        row.addWidget(self.remove)

    def show_hits(self, count: int, *, is_known: bool, is_there: bool) -> None:
        """Say how many steps of this run it stops at; or that its node is not in the graph."""
        if not is_there:
            text = self.tr("not in the graph")
        elif not is_known:
            text = "…"
        else:
            text = counted("BreakpointRow", "%n hit", "%n hits", count)
        self.hits.setText(text)

    def _toggle(self, is_on: bool) -> None:
        self.changed.emit(replace(self.wanted, is_enabled=is_on))

    def _set_limit(self) -> None:
        assert self.limit is not None
        try:
            limit = float(self.limit.text())
        except ValueError:
            limit = -1.0
        is_good = 0.0 <= limit < float("inf")
        set_state(self.limit, "" if is_good else "bad")
        if is_good and limit != self.wanted.limit:
            self.changed.emit(replace(self.wanted, limit=limit))


class _Mark(QWidget):
    """The mark that stands on the chips."""

    def __init__(self, wanted: Breakpoint, themes: Themes) -> None:
        super().__init__()
        self._wanted = wanted
        self._themes = themes
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._themes.current
        colour = theme.colour("text" if self._wanted.is_enabled else "faint")
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if self._wanted.is_enabled else theme.colour("window"))
        paint_mark(painter, mark_of(self._wanted), QPointF(7, 7), 4.0)
