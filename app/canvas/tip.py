"""A small tip beside the cursor while something is in hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import Theme, interface_font

_LARGEST_WIDTH = 340
_PADDING_X = 8
_PADDING_Y = 5
_OFFSET = QPointF(16.0, 18.0)


class Tip(QLabel):
    """Says why a port refuses, while the wire is still in hand. The mouse goes through it."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self._is_refusal = False
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(interface_font(12))
        self.setWordWrap(True)
        self.setIndent(0)
        self.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        kind = "gradient" if self._is_refusal else "accent"
        ground, line = getattr(theme, f"{kind}_soft"), getattr(theme, f"{kind}_line")
        colour = theme.gradient if self._is_refusal else theme.text
        self.setStyleSheet(
            f"QLabel {{ background: {ground}; color: {colour}; border: 1px solid {line};"
            f" border-radius: 5px; padding: {_PADDING_Y}px {_PADDING_X}px; }}"
        )

    def say(self, text: str, position: QPointF, *, is_refusal: bool) -> None:
        """Show a text beside a position of the widget it lies over; an empty one hides it."""
        if not text:
            self.hide()
            return
        if is_refusal != self._is_refusal:
            self._is_refusal = is_refusal
            self.set_theme(self._theme)
        if text != self.text():
            self.setText(text)
            self.resize(self._size_of(text))
        over = self._over
        corner = (position + _OFFSET).toPoint()
        corner.setX(max(4, min(corner.x(), over.width() - self.width() - 4)))
        if corner.y() + self.height() > over.height() - 4:
            corner.setY(int(position.y()) - self.height() - 12)
        self.move(corner)
        self.show()
        self.raise_()

    def _size_of(self, text: str) -> QSize:
        room = QRect(0, 0, _LARGEST_WIDTH - 2 * _PADDING_X, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(room, flags, text).size()
        return QSize(words.width() + 2 * _PADDING_X + 3, words.height() + 2 * _PADDING_Y + 2)
