"""A line at the edge of the canvas: what went wrong, or what is done. Never in the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.language.rule_words import error_words
from app.looks.styling import set_state
from app.theme import Theme, Themes
from app.widgets.glyphs import glyph, glyph_pixmap
from app.widgets.labels import Label

MARGIN = 12
SECONDS = {"done": 6, "note": 6, "error": 20}
_SIGNS = {"done": ("tick", "value"), "note": ("note", "accent"), "error": ("error", "gradient")}


class Notices(QObject):
    """Where anything in the window says something to the user.

    Signals
    -------
    shown(str, str)
        The sentence and its state: "note", "done" or "error".
    """

    shown = Signal(str, str)

    def show(self, text: str, state: str) -> None:
        """Show a sentence in one of the states."""
        self.shown.emit(text, state)

    def say(self, text: str) -> None:
        """Say that something is so."""
        self.shown.emit(text, "note")

    def done(self, text: str) -> None:
        """Say that something asked for is done."""
        self.shown.emit(text, "done")

    def error(self, problem: object) -> None:
        """Say what went wrong and what helps; errors of the engine hold both."""
        self.shown.emit(error_words(problem), "error")


class NoticeLine(QFrame):
    """Shows the latest notice at the top of the widget it lies over."""

    def __init__(self, notices: Notices, themes: Themes, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("notice")
        self._themes = themes
        self._over = over
        self._state = "note"
        self._sign = QLabel()
        self._sign.setFixedSize(QSize(16, 16))
        self.text = Label().wrapped().selectable()
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setFixedSize(24, 24)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 7, 7)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        notices.shown.connect(self.show_notice)
        themes.changed.connect(self._dress)
        self._dress(themes.current)
        over.installEventFilter(self)
        self.hide()

    def show_notice(self, text: str, state: str) -> None:
        """Show a sentence for a while; errors stay longer."""
        self._state = state
        self.text.setText(text)
        self.setAccessibleName(text)
        set_state(self, state)
        self._dress(self._themes.current)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(1000 * SECONDS[state])

    def _dress(self, theme: Theme) -> None:
        name, colour = _SIGNS[self._state]
        scale = self.devicePixelRatioF()
        self._sign.setPixmap(glyph_pixmap(name, theme.colour(colour), scale))
        self._close.setIcon(QIcon(glyph("close", theme, "muted")))

    def _place(self) -> None:
        over = self._over
        room = over.width() - 2 * MARGIN
        wanted = self.text.fontMetrics().horizontalAdvance(self.text.text()) + 96
        width = max(min(wanted, room, 720), min(room, 240))
        # The text's height follows from the width it is given.
        height = max(38, self.text.heightForWidth(width - 84) + 16)
        self.setGeometry((over.width() - width) // 2, MARGIN, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
