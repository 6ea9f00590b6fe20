"""What a screen reader is asked to say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


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
        if not text:
            return
        event = QAccessibleAnnouncementEvent(self._widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if is_urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(text)
