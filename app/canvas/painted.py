"""Items that the view paints with or without the help of the scene."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from app.canvas.strips import patches_of
from nodes.shapes import Array

_AROUND = 4.0
"""Pixels around a box: lines that are as wide at any zoom reach beyond what they outline."""


class Painted(QGraphicsItem):
    """An item that says itself where it is to be painted anew.

    `update` leaves that to the scene, which knows it only of items that it painted last; where very
    much is in sight it paints none.
    """

    __slots__ = ()

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


def repaint_boxes(scene: QGraphicsScene, boxes: Array) -> None:
    """Have many places of a scene painted anew in all its views: little more than these places.

    Parameters
    ----------
    boxes : array, shape (boxes, 4)
        Left, top, right, bottom in the scene's units.
    """
    for view in scene.views():
        to_view, viewport = view.viewportTransform(), view.viewport()
        shift = np.array([to_view.dx(), to_view.dy()] * 2)
        around = np.array([-_AROUND, -_AROUND, _AROUND, _AROUND])
        for patch in patches_of(boxes * to_view.m11() + shift + around, viewport.rect()):
            viewport.update(patch)
