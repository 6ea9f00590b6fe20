"""What a screen reader is asked to say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.access.roles import focus_on_canvas


class Speaker(QObject):
    """Says sentences in the name of a widget; nobody hears them without a screen reader.

    Signals
    -------
    said(str)
        After each sentence.
    """

    said = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget

    def say(self, text: str, *, is_urgent: bool = False) -> None:
        """Have a sentence read when the one before is through, or at once."""
        if text:
            self._announce(text, is_urgent)
            self.said.emit(text)

    def point_out(self, canvas: QWidget, text: str) -> None:
        """Have what the keys came to on a canvas read.

        A node, note or frame is an object of its own there, whose name and numbers a reader says
        when it gets the focus; for all else the sentence is.
        """
        if not focus_on_canvas(canvas):
            self._announce(text, is_urgent=False)
        self.said.emit(text)

    def _announce(self, text: str, is_urgent: bool) -> None:
        event = QAccessibleAnnouncementEvent(self._widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if is_urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
