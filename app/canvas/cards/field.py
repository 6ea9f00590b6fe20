"""Where the text of a note, or the title of a frame, is typed: on the canvas, in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.canvas.cards.colours import card_ink
from app.theme import Theme, interface_font

_SMALLEST_PIXELS = 12
_SMALLEST_NOTE = (150, 64)
_SMALLEST_TITLE = (150, 28)
_REASON = Qt.FocusReason
_KEY = Qt.Key
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_MODIFIERS = (_KEY.Key_Control, _KEY.Key_Shift, _KEY.Key_Alt, _KEY.Key_Meta, _KEY.Key_AltGr)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CardField(QPlainTextEdit):
    """A field for plain text.

    Parameters
    ----------
    over : QWidget
        The viewport.
    is_line : bool
        Whether it is one line, which Return ends.

    Signals
    -------
    entered(str)
        The text is to be taken: Ctrl+Return, or the focus went elsewhere.
    given_up()
    """

    entered = Signal(str)
    given_up = Signal()

    def __init__(self, over: QWidget, theme: Theme, colour: str, *, is_line: bool) -> None:
        super().__init__(over)
        self._over = over
        self._is_line = is_line
        self._is_over = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0.0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if is_line:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        else:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        paper = card_ink(theme, colour).paper.color().name()
        self._style = (
            f"background: {paper}; color: {theme.text};"
            f" border: 1.5px solid {theme.accent}; border-radius: 6px;"
        )
        self.setAccessibleName(
            self.tr("Title of the frame") if is_line else self.tr("Text of the note")
        )

    def begin(self, text: str) -> None:
        """Take up a text; what is typed goes to its end, or in place of a title."""
        self.setPlainText(text)
        self.show()
        self.setFocus(_REASON.OtherFocusReason)
        if self._is_line:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def put_over(self, place: QRectF, pixels: float, padding: float) -> None:
        """Lie over this rectangle of the viewport, with letters of this height."""
        least = _SMALLEST_TITLE if self._is_line else _SMALLEST_NOTE
        size = max(round(pixels), _SMALLEST_PIXELS)
        # Said twice: the window's style sheet would win over a mere font.
        self.setFont(interface_font(size, is_bold=self._is_line))
        weight = 600 if self._is_line else 400
        letters = f"font-size: {size}px; font-weight: {weight};"
        self.setStyleSheet(f"QPlainTextEdit {{ {self._style} {letters} }}")
        area = QRect(
            round(place.left()),
            round(place.top()),
            max(round(place.width()), least[0]),
            max(round(place.height()), least[1]),
        )
        aside = max(round(padding), 4)
        above = (area.height() - self.fontMetrics().height()) // 2 if self._is_line else aside
        self.setViewportMargins(aside, max(above - 2, 0), aside, 0)
        self.setGeometry(area)

    def end(self) -> None:
        """Go away without a word."""
        self._is_over = True
        if self.hasFocus():  # else Qt hands it to whatever comes next, and that is read aloud
            self._over.setFocus(_REASON.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def _enter(self) -> None:
        if not self._is_over:
            self.entered.emit(self.toPlainText())

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            is_return = event.key() in (_KEY.Key_Return, _KEY.Key_Enter)
            if keys in _PLAIN or is_return:
                # The canvas below has letters, arrows and Esc for shortcuts.
                event.accept()
                return True
            return self._override(event)
        return super().event(event)

    def _override(self, event: QKeyEvent) -> bool:
        """Take the text before a shortcut of the window acts, saving above all."""
        is_taken = super().event(event)
        keys = event.modifiers()
        # Control with Alt is how some keyboards write letters.
        is_command = bool(keys & _COMMANDS) and not keys & Qt.KeyboardModifier.AltModifier
        if not event.isAccepted() and is_command and event.key() not in _MODIFIERS:
            self._enter()
        return is_taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (_KEY.Key_Return, _KEY.Key_Enter)
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == _KEY.Key_Escape:
            self._is_over = True
            self.given_up.emit()
        elif is_return and (self._is_line or has_control):
            self._enter()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (_REASON.PopupFocusReason, _REASON.ActiveWindowFocusReason):
            self._enter()
