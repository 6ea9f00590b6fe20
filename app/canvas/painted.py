"""Items that the view paints with or without the help of the scene."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene


class Painted(QGraphicsItem):
    """An item that says itself where it is to be painted anew.

    `update` leaves that to the scene, which knows it only of items that it painted last; where very
    much is in sight it paints none.
    """

    def repaint(self, area: QRectF | None = None) -> None:
        """Have a part of the item, or all of it, painted anew; the part is in its own units."""
        scene = self.scene()
        if scene is not None:
            repaint(scene, self.mapRectToScene(self.boundingRect() if area is None else area))


def repaint(scene: QGraphicsScene, area: QRectF) -> None:
    """Have a part of a scene painted anew in all its views.

    Told the viewports and not the scene, which would have it painted at once, and what it knows of
    its items later a second time.
    """
    for view in scene.views():
        place = view.viewportTransform().mapRect(area).toAlignedRect()
        view.viewport().update(place.adjusted(-1, -1, 1, 1))
