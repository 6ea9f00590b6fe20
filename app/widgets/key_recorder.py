"""A button that takes the next keys that are pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
    Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
}  # fmt: skip
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeyRecorder(QPushButton):
    """Press it, then press keys; Esc thinks better of it.

    Until it is pressed it is a button like others, so Tab passes by it.

    Signals
    -------
    recorded(str)
        The keys, in Qt's words.
    """

    recorded = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._text = text
        self.is_recording = False
        self.clicked.connect(self.start)

    def start(self) -> None:
        """Wait for keys."""
        self.is_recording = True
        self.setText(self.tr("Press the keys …   Esc: none"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Be a button again."""
        self.is_recording = False
        self.setText(self._text)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        self.stop()
        modifiers = event.modifiers() & ~_KEYPAD
        if key == Qt.Key.Key_Escape and not modifiers:
            return
        if key == Qt.Key.Key_Backtab:
            key = Qt.Key.Key_Tab
        text = event.text()
        if text.isprintable() and text and not text.isalnum() and text != " ":
            modifiers &= ~_SHIFT  # the sign itself says that Shift was held
        self.recorded.emit(QKeySequence(QKeyCombination(modifiers, key)).toString(_PORTABLE))

    # Qt

    def event(self, event: QEvent) -> bool:
        if self.is_recording and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._take(event)
            # No shortcut, no default button and no Tab gets what is being recorded.
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.is_recording:
            self.stop()
        super().focusOutEvent(event)
