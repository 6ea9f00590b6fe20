"""What an empty canvas says: how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.theme import interface_font
from app.widgets.labels import Label


class CanvasHint(QFrame):
    """A few words in the middle of the canvas; the mouse goes through all but the button."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        title = Label(self.tr("Drag a node here, or write a formula above"))
        title.setFont(interface_font(17, is_bold=True))
        more = Label(self.tr("for example  (x + y) * z   or   sigmoid(w*x + b)"), "muted")
        self.button = QPushButton(self.tr("Begin with an example"))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for part in (title, more):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        over.installEventFilter(self)
        self._place()

    def show_if(self, is_empty: bool) -> None:
        """Show or hide it."""
        self.setVisible(is_empty)
        self._place()

    def _place(self) -> None:
        over = self._over
        self.adjustSize()
        self.move((over.width() - self.width()) // 2, max((over.height() - self.height()) // 2, 8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
