"""How very much is painted: layer by layer, without asking the scene for each of its items."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from app.canvas.content.layout import NEAR_SCALE
from app.canvas.crowd import CROWD, paint_crowd
from app.canvas.edge_layer import CURVE_SCALE
from app.canvas.far_names import FarNames
from app.canvas.node_table import box_of
from app.canvas.overview import MANY_NODES, OVERVIEW_SCALE, Overview
from app.canvas.scene import CanvasScene


class Batches:
    """Paints all layers of a scene, from afar or from nearby.

    Attributes
    ----------
    overview : Overview
    names : FarNames
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self.overview = Overview(scene)
        self.names = FarNames(scene)

    def suit(self, visible: QRectF, scale: float) -> bool:
        """Whether so many nodes are on screen that painting each as an item takes too long."""
        fewest = MANY_NODES if scale < OVERVIEW_SCALE else CROWD
        if scale >= NEAR_SCALE or len(self._scene.nodes) < fewest:
            return False
        return len(self._scene.nodes.touching(box_of(visible))) >= fewest

    def wires_in(self, visible: QRectF, scale: float) -> int:
        """Return how many wires are on screen, 0 where they are painted alike however many."""
        if scale >= CURVE_SCALE:
            return 0
        return len(self._scene.edges.touching(box_of(visible)))

    def paint(self, painter: QPainter, area: QRectF, view: QTransform) -> None:
        """Paint a part of the scene, all but its ground.

        Parameters
        ----------
        view : QTransform
            From the scene to the viewport: a zoom and a shift; the painter has it.
        """
        scene, areas, scale = self._scene, [area], view.m11()
        scene.cards.frames.paint_areas(painter, areas, scale)
        scene.group_layer.paint_areas(painter, areas, scale)
        scene.edge_layer.paint_areas(painter, areas, scale)
        scene.cards.notes.paint_areas(painter, areas, scale)
        if scale < OVERVIEW_SCALE:
            self.overview.paint_nodes(painter, area, scale)
        else:
            paint_crowd(painter, scene, area, view)
        scene.labels.paint_areas(painter, areas, scale)
