"""A line to type in, laid over the canvas where the number or setting stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.canvas.tip import Tip
from app.looks.styling import set_state
from app.theme import Theme, number_font
from app.widgets.setting_text import Setting

_PIXELS = 12
_LARGEST_PIXELS = 22
_HEIGHT = 24
_NARROWEST = 72
_PADDING = 6
_REASON = Qt.FocusReason
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class InlineField(QLineEdit):
    """Where one setting is typed. It shows what is wrong with a text just below itself.

    Signals
    -------
    entered(str)
        Return was pressed: this is to be taken.
    left(str)
        The focus went elsewhere.
    given_up()
    walked(int)
        Tab (1) or Shift+Tab (-1): the next setting is wanted.
    stepped(int)
        An arrow up or down, with Shift ten of them.
    """

    entered = Signal(str)
    left = Signal(str)
    given_up = Signal()
    walked = Signal(int)
    stepped = Signal(int)

    def __init__(self, over: QWidget, setting: Setting, owner: str, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(0, 0, 0, 0)
        self.setStyleSheet(
            f"QLineEdit {{ min-height: 0; padding: 0 {_PADDING - 2}px; border-radius: 4px;"
            f" border: 1.5px solid {theme.accent}; background: {theme.raised}; }}"
            f"QLineEdit[state='bad'] {{ border-color: {theme.gradient};"
            f" background: {theme.gradient_soft}; }}"
        )
        words = self.tr("{setting} of {name}")
        self.setAccessibleName(words.replace("{setting}", setting.title).replace("{name}", owner))
        self.setAccessibleDescription(setting.help)
        self._help = setting.help
        self._over = over
        self._tip = Tip(over, theme)
        self._is_over = False
        self.textEdited.connect(lambda: self.show_error(""))

    def begin(self, text: str, place: QRectF, scale: float) -> None:
        """Show a text, all of it selected, over a place of the canvas."""
        self.setText(text)
        self.put_over(place, scale)
        self.show()
        self.selectAll()
        self.setFocus(_REASON.OtherFocusReason)

    def put_over(self, place: QRectF, scale: float) -> None:
        """Lie over this rectangle of the viewport, the type as large as the canvas shows it."""
        self.setFont(number_font(round(min(max(_PIXELS * scale, _PIXELS), _LARGEST_PIXELS))))
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING + 14
        wide = max(wide, round(place.width()), _NARROWEST)
        high = max(_HEIGHT, self.fontMetrics().height() + 8)
        area = QRect(0, 0, min(wide, self._over.width() - 8), high)
        area.moveCenter(place.center().toPoint())
        room = self._over.rect().adjusted(4, 4, -4, -4)
        area.moveLeft(max(room.left(), min(area.left(), room.right() - area.width())))
        area.moveTop(max(room.top(), min(area.top(), room.bottom() - area.height())))
        self.setGeometry(area)

    def show_error(self, text: str) -> None:
        """Say below the field why its text is not taken; an empty one takes that away."""
        set_state(self, "bad" if text else "")
        self.setAccessibleDescription(text or self._help)
        self._tip.say(text, QPointF(self.geometry().bottomLeft()) + _BELOW, is_refusal=True)

    def vanish(self) -> None:
        """Go away without a word."""
        self._is_over = True
        self._tip.hide()
        self._tip.deleteLater()
        if self.hasFocus():  # else Qt hands it to whatever comes next, and that is read aloud
            self._over.setFocus(_REASON.OtherFocusReason)
        self.hide()
        self.deleteLater()

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if keys in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
                # The canvas below has letters, Tab and arrows for shortcuts.
                event.accept()
                return True
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _TABS:
            # Before Qt takes Tab for the focus.
            self.walked.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            sign = 1 if key == Qt.Key.Key_Up else -1
            self.stepped.emit(sign * (10 if is_large else 1))
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        for_a_moment = (_REASON.PopupFocusReason, _REASON.ActiveWindowFocusReason)
        if not self._is_over and event.reason() not in for_a_moment:
            self.left.emit(self.text())


_BELOW = QPointF(-14.0, -12.0)
"""Against the distance that a tip keeps from the cursor."""
