"""Saying why a locked node does not move."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QTimer

from app.canvas.gestures.gesture import translated
from app.canvas.stage import Stage

READING_TIME = 2500
"""Milliseconds that it stands where no mouse is held whose release could end it."""


def say_locked(
    view: Stage, names: Collection[str], position: QPointF, *, for_a_while: bool = False
) -> None:
    """Say at a position of the viewport that these nodes are locked."""
    graph = view.canvas.document.graph
    if len(names) == 1:
        text = translated("{name} is locked in its place. Unlock it to move it.")
        text = text.format(name=graph.display_name(next(iter(names))))
    else:
        text = translated("These nodes are locked in their places. Unlock them to move them.")
    view.show_tip(text, position, is_refusal=True)
    if for_a_while:
        # With the viewport as its context it ends with it.
        QTimer.singleShot(READING_TIME, view.viewport(), view.hide_tip)
