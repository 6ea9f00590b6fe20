"""Labels by what they say: a heading, a side remark, a number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.theme import interface_font, number_font


class Label(QLabel):
    """Words in a role that the style sheet colours: "", "muted", "value", "error" …"""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def wrapped(self) -> Label:
        """Let the text take as many lines as it needs, and return the label."""
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return self

    def selectable(self) -> Label:
        """Let the text be selected and copied, and return the label."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        return self


class Heading(Label):
    """A small heading in capitals, over a part of a panel."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), "muted", parent)
        self.setFont(heading_font())
        self.setAccessibleName(text)


class NumberLabel(Label):
    """A formula, number or line of code."""

    def __init__(
        self, text: str = "", role: str = "", pixels: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent)
        self.setFont(number_font(pixels))


class Rule(QFrame):
    """A thin line between parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule")


def heading_font() -> QFont:
    """Return the font of headings in capitals."""
    font = interface_font(11, is_bold=True)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
    return font
