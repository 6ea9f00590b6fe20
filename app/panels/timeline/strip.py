"""The strip of steps: only the chips in sight are painted, however many there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme, Themes, interface_font
from app.widgets.labels import heading_font
from graph_engine.trace import Phase

WIDEST_PITCH = 48
NARROWEST_PITCH = 34
GAP = 5
CHIP_HEIGHT = 38
TOP = 4
CAPTION_TOP = TOP + CHIP_HEIGHT + 5
MAP_TOP = CAPTION_TOP + 19
MAP_HEIGHT = 6
COLOURS: dict[Phase, str] = {"forward": "value", "backward": "gradient", "update": "accent"}
PHASES: tuple[Phase, ...] = ("forward", "backward", "update")
_LINES = {"forward": "value_line", "backward": "gradient_line", "update": "accent_line"}


@dataclass(frozen=True)
class Steps:
    """What the strip has to know of a trace.

    Attributes
    ----------
    starts : tuple of int
        Index of the first step of each phase, forward, backward, update; then the count.
    label : callable
        Step index to the words on its chip; asked only for chips in sight.
    """

    starts: tuple[int, int, int, int] = (0, 0, 0, 0)
    label: Callable[[int], str] = str

    @property
    def count(self) -> int:
        return self.starts[3]

    def phase(self, index: int) -> Phase:
        return PHASES[(index >= self.starts[1]) + (index >= self.starts[2])]


class Strip(QWidget):
    """Chips of steps; drag over them, or over the line below them, to scrub.

    Signals
    -------
    scrubbed(int)
        How many steps should be shown done: the index under the pointer plus one.
    """

    scrubbed = Signal(int)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._steps = Steps()
        self._done = 0
        self._is_stepping = False
        self._offset = 0.0
        self._grabs_map = False
        self._font = interface_font(12, is_bold=True)
        self._metrics = QFontMetricsF(self._font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Steps"))
        themes.changed.connect(self.update)

    def show_steps(self, steps: Steps, done: int) -> None:
        """Show a trace, `done` of its steps done."""
        self._steps = steps
        self.show_done(done)

    def show_done(self, done: int, *, is_stepping: bool = False) -> None:
        """Move the mark, and the strip with it where the mark would leave the sight.

        Parameters
        ----------
        is_stepping : bool
            Whether the last step that is done is looked at; its chip is filled then.
        """
        self._done = done
        self._is_stepping = is_stepping
        pitch = self.pitch
        current = max(done - 1, 0) * pitch if is_stepping else 0.0
        room = self.width() - pitch
        if current < self._offset + pitch:
            self._offset = current - 2 * pitch
        elif current > self._offset + room - pitch:
            self._offset = current - room + 2 * pitch
        self._keep_inside()
        has_map = self.is_longer_than_sight
        self.setFixedHeight(MAP_TOP + MAP_HEIGHT + 4 if has_map else CAPTION_TOP + 18)
        self.update()

    def index_at(self, x: float) -> int:
        """Return the step whose chip is at, or nearest to, a place of the strip."""
        index = int((x + self._offset) // self.pitch)
        return min(max(index, 0), max(self._steps.count - 1, 0))

    def chip(self, index: int) -> QRectF:
        """Return where a step's chip is, perhaps out of sight."""
        left = index * self.pitch - self._offset + 1
        return QRectF(left, TOP, self.pitch - GAP, CHIP_HEIGHT)

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
        painter.setFont(self._font)
        for index in range(self.index_at(0), self.index_at(self.width()) + 1):
            self._paint_chip(painter, theme, index)
        self._paint_captions(painter, theme)
        if self.is_longer_than_sight:
            self._paint_map(painter, theme)

    def _paint_chip(self, painter: QPainter, theme: Theme, index: int) -> None:
        phase = self._steps.phase(index)
        colour = theme.colour(COLOURS[phase])
        area = self.chip(index).adjusted(0.5, 0.5, -0.5, -0.5)
        is_current = self._is_stepping and index == self._done - 1
        is_done = index < self._done
        painter.setPen(QPen(colour if is_done else theme.colour(_LINES[phase]), 1.4))
        painter.setBrush(colour if is_current else theme.colour("raised"))
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(theme.colour("window") if is_current else colour)
        words = self._metrics.elidedText(
            self._steps.label(index), Qt.TextElideMode.ElideRight, area.width() - 4
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_captions(self, painter: QPainter, theme: Theme) -> None:
        """Write each phase below its first chip; a phase that goes on keeps its word in sight."""
        painter.setFont(heading_font())
        metrics = QFontMetricsF(heading_font())
        titles = (self.tr("Forward"), self.tr("Backward"), self.tr("Update"))
        for number, phase in enumerate(PHASES):
            first, end = self._steps.starts[number], self._steps.starts[number + 1]
            if first == end:
                continue
            words = titles[number].upper()
            right = self.chip(end - 1).right()
            left = max(self.chip(first).left(), 1.0)
            left = min(left, max(right - metrics.horizontalAdvance(words), self.chip(first).left()))
            painter.setPen(theme.colour(COLOURS[phase]))
            area = QRectF(left, CAPTION_TOP, 120, 14)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_map(self, painter: QPainter, theme: Theme) -> None:
        """Draw all steps as one line, and where on it the chips in sight lie."""
        share = self.width() / self._steps.count
        painter.setPen(Qt.PenStyle.NoPen)
        for number, phase in enumerate(PHASES):
            first, end = self._steps.starts[number], self._steps.starts[number + 1]
            painter.setBrush(theme.colour(_LINES[phase]))
            painter.drawRect(QRectF(first * share, MAP_TOP + 1.5, (end - first) * share, 3))
        in_sight = max(self.width() / self.pitch * share, 12.0)
        left = min(self._offset / self.pitch * share, self.width() - in_sight)
        painter.setBrush(theme.colour("muted"))
        painter.drawRoundedRect(QRectF(left, MAP_TOP, in_sight, MAP_HEIGHT), 3, 3)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._steps.count:
            return
        self._grabs_map = self.is_longer_than_sight and event.position().y() >= MAP_TOP - 3
        self._scrub(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._steps.count:
            self._scrub(event.position().x())

    def _scrub(self, x: float) -> None:
        if self._grabs_map:
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
