"""Which rectangles of the view are painted: as few as cover what has changed."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent

_MOST_STRIPS = 16
_FULL = 0.85
"""Share of the rectangle around them that strips cover, from which it is painted as a whole."""


def strips_of(event: QPaintEvent) -> list[QRect]:
    """Return the rectangles that are to be painted; scrolling bares narrow ones at two sides."""
    region, around = event.region(), event.region().boundingRect()
    if region.rectCount() > _MOST_STRIPS:
        return [around]
    rectangles: list[QRect] = list(region)  # type: ignore[call-overload]  # missing in the stubs
    covered = sum(each.width() * each.height() for each in rectangles)
    # What lies in several is painted in each.
    return [around] if covered > _FULL * around.width() * around.height() else rectangles
