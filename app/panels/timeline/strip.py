"""The strip of steps: only the chips in sight are painted, however many there are."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from app.panels.timeline.chip_text import paint_words
from app.panels.timeline.chips import PHASES
from app.panels.timeline.strip_model import COLOURS, LINES, Steps
from app.panels.timeline.strip_paint import paint_map, paint_mark
from app.theme import Theme, Themes
from app.widgets.labels import heading_font
from graph_engine.trace import Phase

WIDEST_PITCH = 48
NARROWEST_PITCH = 34
GAP = 5
CHIP_HEIGHT = 36
TOP = 6
CAPTION_TOP = TOP + CHIP_HEIGHT + 3
CAPTION_HEIGHT = 15
MAP_TOP = CAPTION_TOP + 16
MAP_HEIGHT = 8


class Strip(QAbstractSlider):
    """Chips of steps; drag over them, or over the line below them, to scrub.

    It is a slider so that screen readers know how many steps there are and how many are done.

    Signals
    -------
    scrubbed(int)
        How many chips should be shown done: the index under the pointer plus one.
    phase_wanted(str)
        The word of a phase was clicked.
    stop_wanted(int)
        A chip was double-clicked.
    menu_wanted(int, QPoint)
        A chip was clicked with the right button: which one, and where on the screen.
    """

    scrubbed = Signal(int)
    phase_wanted = Signal(str)
    stop_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._steps = Steps()
        self._done = 0
        self._is_stepping = False
        self._offset = 0.0
        self._grabs: Literal["", "chips", "map"] = ""
        self._hovered: Phase | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Steps"))
        self.valueChanged.connect(self._value_set)
        themes.changed.connect(self.update)

    def show_steps(self, steps: Steps, done: int) -> None:
        """Show a trace, `done` of its chips done."""
        self._steps = steps
        self.show_done(done, is_stepping=self._is_stepping)

    def show_done(self, done: int, *, is_stepping: bool = False) -> None:
        """Move the mark, and the strip with it where the mark would leave the sight.

        Parameters
        ----------
        is_stepping : bool
            Whether the last chip that is done is looked at; it is filled then.
        """
        self._done = done
        self._is_stepping = is_stepping
        self.setRange(0, self._steps.count)
        self.setValue(done)
        pitch = self.pitch
        current = max(done - 1, 0) * pitch if is_stepping else 0.0
        room = self.width() - pitch
        if current < self._offset + pitch:
            self._offset = current - 2 * pitch
        elif current > self._offset + room - pitch:
            self._offset = current - room + 2 * pitch
        self._keep_inside()
        has_map = self.is_longer_than_sight
        self.setFixedHeight(MAP_TOP + MAP_HEIGHT + 2 if has_map else CAPTION_TOP + 16)
        self.update()

    def _value_set(self, value: int) -> None:
        if value != self._done:  # a screen reader set it
            self.scrubbed.emit(value)

    def index_at(self, x: float) -> int:
        """Return the step whose chip is at, or nearest to, a place of the strip."""
        index = int((x + self._offset) // self.pitch)
        return min(max(index, 0), max(self._steps.count - 1, 0))

    def chip(self, index: int) -> QRectF:
        """Return where a step's chip is, perhaps out of sight."""
        left = index * self.pitch - self._offset + 1
        return QRectF(left, TOP, self.pitch - GAP, CHIP_HEIGHT)

    def caption(self, phase: Phase) -> QRectF:
        """Return where the word of a phase is; null if there is no room or no step in sight."""
        number = PHASES.index(phase)
        first, end = self._steps.starts[number], self._steps.starts[number + 1]
        if first == end:
            return QRectF()
        width = QFontMetricsF(heading_font()).horizontalAdvance(self._title(phase))
        start = self.chip(first).left()
        # Below the first chip; where a phase goes on from before the sight, its word stays in it.
        left = min(max(start, 1.0), max(self.chip(end - 1).right() - width, start))
        is_whole = left >= 0.0 and left + width <= self.width() + 1
        return QRectF(left, CAPTION_TOP, width, CAPTION_HEIGHT) if is_whole else QRectF()

    def _title(self, phase: Phase) -> str:
        titles = (self.tr("Forward"), self.tr("Backward"), self.tr("Update"))
        return titles[PHASES.index(phase)].upper()

    @property
    def pitch(self) -> float:
        """From one chip to the next: narrower where that brings all of them into sight."""
        fitting = (self.width() - 2 + GAP) / max(self._steps.count, 1)
        return min(WIDEST_PITCH, fitting) if fitting >= NARROWEST_PITCH else WIDEST_PITCH

    @property
    def is_longer_than_sight(self) -> bool:
        return self._steps.count * self.pitch - GAP + 2 > self.width() + 1

    def _keep_inside(self) -> None:
        most = max(self._steps.count * self.pitch - GAP + 2 - self.width(), 0)
        self._offset = min(max(self._offset, 0.0), float(most))

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def resizeEvent(self, event: object) -> None:
        self.show_done(self._done, is_stepping=self._is_stepping)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._steps.count:
            return
        theme = self._themes.current
        for index in range(self.index_at(0), self.index_at(self.width()) + 1):
            self._paint_chip(painter, theme, index)
        self._paint_captions(painter, theme)
        if self.is_longer_than_sight:
            start = self._offset / self.pitch
            sight = (start, start + self.width() / self.pitch)
            area = QRectF(0, MAP_TOP, self.width(), MAP_HEIGHT)
            paint_map(painter, theme, area, self._steps, sight, (self._done, self._is_stepping))

    def _paint_chip(self, painter: QPainter, theme: Theme, index: int) -> None:
        phase = self._steps.phase(index)
        colour = theme.colour(COLOURS[phase])
        area = self.chip(index).adjusted(0.5, 0.5, -0.5, -0.5)
        is_current = self._is_stepping and index == self._done - 1
        is_done = index < self._done
        painter.setPen(QPen(colour if is_done else theme.colour(LINES[phase]), 1.4))
        painter.setBrush(colour if is_current else theme.colour("raised"))
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(theme.colour("window") if is_current else colour)
        paint_words(painter, area.adjusted(2, 0, -2, 0), self._steps.label(index))
        mark = self._steps.mark(index)
        if mark:
            painter.setPen(QPen(theme.colour("window"), 1.6))
            painter.setBrush(theme.colour("text"))
            paint_mark(painter, mark, area.topRight() + QPointF(-2.5, 1.5), 4.6)

    def _paint_captions(self, painter: QPainter, theme: Theme) -> None:
        """Write each phase below its first chip."""
        font = heading_font()
        for phase in PHASES:
            area = self.caption(phase)
            if area.isNull():
                continue
            font.setUnderline(phase == self._hovered)
            painter.setFont(font)
            painter.setPen(theme.colour(COLOURS[phase]))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(area, flags, self._title(phase))

    # Mouse

    def _phase_at(self, place: QPointF) -> Phase | None:
        found = (p for p in PHASES if self.caption(p).adjusted(-3, -2, 3, 2).contains(place))
        return next(found, None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._steps.count:
            return
        phase = self._phase_at(event.position())
        if phase is not None:
            self.phase_wanted.emit(phase)
            return
        is_on_map = self.is_longer_than_sight and event.position().y() >= MAP_TOP - 3
        self._grabs = "map" if is_on_map else "chips"
        self._scrub(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabs:
            self._scrub(event.position().x())
            return
        hovered = self._phase_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            is_hand = hovered is not None
            shape = Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabs = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < CAPTION_TOP and self._steps.count:
            self.stop_wanted.emit(self.index_at(event.position().x()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._steps.count:
            self.menu_wanted.emit(self.index_at(event.pos().x()), event.globalPos())

    def _scrub(self, x: float) -> None:
        if self._grabs == "map":
            share = min(max(x / max(self.width(), 1), 0.0), 1.0)
            index = round(share * (self._steps.count - 1))
        else:
            index = self.index_at(x)
        self.scrubbed.emit(index + 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.is_longer_than_sight:
            event.ignore()
            return
        turn = event.angleDelta().x() or event.angleDelta().y()
        self._offset -= turn
        self._keep_inside()
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            is_on_chip = self._steps.count and event.pos().y() < CAPTION_TOP
            index = self.index_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._steps.tip(index) if is_on_chip else "", self)
            return True
        return super().event(event)
