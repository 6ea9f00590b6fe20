"""The ground of a row that is chosen, or that the mouse is over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.theme import Theme

_OUTLINE = 2.0


def paint_choice(
    painter: QPainter, area: QRectF, theme: Theme, *, is_chosen: bool, corner: float = 5.0
) -> None:
    """Paint it; where contrast is high a chosen row has an outline, for pale grounds differ little.

    The pen and the brush are others afterwards.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    if is_chosen and theme.has_high_contrast:
        inset = _OUTLINE / 2
        area = area.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(theme.colour("accent"), _OUTLINE))
    painter.setBrush(theme.colour("accent_soft" if is_chosen else "field"))
    painter.drawRoundedRect(area, corner, corner)
