"""The row below the words: speed, how far a step goes, the way to the breakpoints."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.panels.timeline.speed_slider import SpeedControl
from app.sessions.step_session import StepSession
from app.theme import Themes
from app.widgets.choice import Choice
from app.widgets.glyphs import glyph
from graph_engine.trace_grain import Grain

GRAINS: tuple[Grain, ...] = ("node", "edge", "weight")
Room = Literal["wide", "middle", "narrow"]
"""How much room the panel has."""


class Controls(QWidget):
    """What is set once and then left alone; walking itself is done by keys and on the strip.

    Signals
    -------
    not_found(bool)
        No breakpoint is met, forward (or backward).
    into_wanted(), out_wanted()
        See the step that is looked at from inside its node; go back to what is around it.
    """

    not_found = Signal(bool)
    into_wanted = Signal()
    out_wanted = Signal()

    def __init__(self, steps: StepSession, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = steps
        self._themes = themes
        self.speed = SpeedControl()
        self.speed.show_speed(steps.speed)
        self.speed.changed.connect(self._set_speed)
        self.walk = Choice()
        self.walk.setAccessibleName(self.tr("How far a step goes"))
        self.walk.setToolTip(
            self.tr(
                "By node, a step takes all edges of a node and the terms that they bring; "
                "by edge, one edge, and together the weights that a block keeps to itself; "
                "by weight, each of these, too"
            )
        )
        titles = (self.tr("By node"), self.tr("By edge"), self.tr("By weight"))
        for title, grain in zip(titles, GRAINS, strict=True):
            self.walk.addItem(title, grain)
        self.walk.activated.connect(self._set_walk)
        self.back = self._button(self.tr("Back to the breakpoint before (Shift+F8)"))
        self.on = self._button(self.tr("On to the next breakpoint (F8)"))
        self.into = self._button(self.tr("Step into (Ctrl+Shift+Down)"))
        self.out = self._button(self.tr("Step out (Ctrl+Shift+Up)"))
        for button in (self.into, self.out):
            button.setEnabled(False)  # until someone knows better: see `show_levels`
        self.into.clicked.connect(self.into_wanted)
        self.out.clicked.connect(self.out_wanted)
        self.back.clicked.connect(lambda: self._run(forward=False))
        self.on.clicked.connect(lambda: self._run(forward=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.speed)
        row.addSpacing(10)
        row.addWidget(self.walk)
        row.addSpacing(10)
        row.addWidget(self.into)
        row.addWidget(self.out)
        row.addSpacing(4)
        row.addWidget(self.back)
        row.addWidget(self.on)
        steps.walk_changed.connect(self.refresh)
        steps.breakpoints.changed.connect(self.refresh)
        themes.changed.connect(self._draw)
        self._draw()
        self.refresh()

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setFixedSize(28, 24)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        return button

    def shorten(self, room: Room) -> None:
        """Leave out what there is no room for, and what keys and tool tips say as well."""
        self.speed.word.setVisible(room == "wide")
        self.speed.number.setVisible(room == "wide")
        self.speed.slider.setMaximumWidth(64 if room == "middle" else 104)
        for button in (self.into, self.out):
            button.setVisible(room != "narrow")
        for button in (self.back, self.on):
            button.setVisible(room == "wide")

    def show_levels(self, why_not_into: str, why_not_out: str) -> None:
        """Say whether one can go inside, and out again; a reason against it is the tool tip."""
        self.into.setEnabled(not why_not_into)
        self.out.setEnabled(not why_not_out)
        self.into.setToolTip(why_not_into or self.tr("Step into (Ctrl+Shift+Down)"))
        self.out.setToolTip(why_not_out or self.tr("Step out (Ctrl+Shift+Up)"))

    def refresh(self) -> None:
        """Show what is set now."""
        self.walk.setCurrentIndex(self.walk.findData(self._session.grain))
        self.speed.show_speed(self._session.speed)
        has_any = bool(self._session.breakpoints.enabled)
        for button in (self.back, self.on):
            button.setEnabled(has_any)

    def _draw(self) -> None:
        theme = self._themes.current
        self.into.setIcon(glyph("step_into", theme))
        self.out.setIcon(glyph("step_out", theme))
        self.back.setIcon(glyph("stop_before", theme))
        self.on.setIcon(glyph("stop_after", theme))

    def _set_speed(self, speed: float) -> None:
        self._session.speed = speed

    def _set_walk(self, index: int) -> None:
        self._session.grain = self.walk.itemData(index)

    def _run(self, *, forward: bool) -> None:
        if not self._session.run_to_breakpoint(forward=forward):
            self.not_found.emit(forward)
