"""The inside of nodes from near: painted once into a pixmap, and copied until something changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QTransform

from app.canvas.content.layout import NEAR_SCALE, NearLayout, main_settings, near_layout
from app.canvas.feature_maps import map_places
from app.canvas.look import Look
from app.canvas.node_geometry import NodeGeometry
from app.canvas.number_source import NumberSource
from app.document.document import Document
from nodes.node_type import NodeType
from nodes.shapes import Array

if TYPE_CHECKING:
    from app.canvas.content.pictures import Picture

Masks = Mapping[tuple[str, str], Array]
DIMMED = 0.3
"""Opacity of what has nothing to do with the element that is pointed at."""
_MOST_KEPT = 160


class _Inside:
    """What is known of one node's inside, and its pixmap."""

    __slots__ = ("layout", "node", "picture", "pixmap", "scale")

    def __init__(self, node: NodeType, layout: NearLayout | None, picture: Picture | None) -> None:
        self.node = node
        self.layout = layout
        self.picture = picture
        self.pixmap: QPixmap | None = None
        self.scale = 0.0


class NearContents(QObject):
    """Paints the insides of the nodes that come into sight, and knows what stands where in them.

    Parameters
    ----------
    numbers : callable
        Gives the source of the numbers that are to be seen now.
    value_of : callable
        Gives the value of a node's first output by its name.

    Attributes
    ----------
    masks : mapping of (node, port) to boolean array, or None
        Elements that are lit, as `Inspector.field_found` tells; all else is dimmed.
    """

    def __init__(
        self,
        document: Document,
        look: Look,
        numbers: Callable[[], NumberSource],
        value_of: Callable[[str], Any],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._look = look
        self._numbers = numbers
        self._value_of = value_of
        self._known: dict[str, _Inside] = {}
        self._theme = look.ink.theme
        self.masks: Masks | None = None
        self._related: frozenset[str] = frozenset()

    # What is known

    def forget(self) -> None:
        """Make everything anew when it is next seen."""
        self._known.clear()

    @property
    def is_in_use(self) -> bool:
        """Whether anything was painted since all was forgotten."""
        return bool(self._known)

    def _inside(self, name: str, geometry: NodeGeometry) -> _Inside:
        node = self._document.graph.node(name)
        found = self._known.get(name)
        if found is not None and found.node is node:
            return found
        # Late: a window that nobody zooms into needs none of it.
        from app.canvas.content.choosing import picture_of

        picture = picture_of(self._document, name, self._numbers(), self._value_of(name))
        layout = near_layout(node, geometry, has_picture=picture is not None)
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        found = self._known[name] = _Inside(node, layout, picture)
        return found

    # Settings on nodes

    def settings_of(self, name: str) -> list[str]:
        """Return the settings of a node that are shown on it, in their order."""
        found = self._known.get(name)
        layout = None if found is None else found.layout
        if layout is None:
            return [each.name for each in main_settings(self._document.graph.node(name))]
        return [place.name for place in layout.settings]

    def setting_area(self, name: str, setting: str) -> QRectF | None:
        """Return where a setting stands in its node, None where it does not."""
        found = self._known.get(name)
        if found is None or found.layout is None:
            return None
        return next((p.area for p in found.layout.settings if p.name == setting), None)

    def setting_at(self, name: str, inside: QPointF, scale: float) -> str | None:
        """Return the setting at a point of a node, None where there is none."""
        found = self._known.get(name) if scale >= NEAR_SCALE else None
        if found is None or found.layout is None:
            return None
        hits = (place.name for place in found.layout.settings if place.area.contains(inside))
        return next(hits, None)

    # Lighting

    def light(self, masks: Masks | None) -> None:
        """Light elements, and dim the nodes that none of them is in; None ends it."""
        self.masks = masks or None
        self._related = frozenset(node for node, _ in masks or {})

    def is_related(self, name: str) -> bool:
        """Whether a node has to do with what is pointed at."""
        return self.masks is None or name in self._related

    # Painting

    def paint(self, painter: QPainter, name: str, geometry: NodeGeometry) -> bool:
        """Paint the inside of a node; return False where it looks the same from near."""
        if self._theme is not self._look.ink.theme:
            self._theme = self._look.ink.theme
            self.forget()
        found = self._inside(name, geometry)
        if found.layout is None:
            return False
        transform, ratio = painter.worldTransform(), self._look.pixel_ratio
        scale = transform.m11() * ratio
        if found.pixmap is None or found.scale != scale:
            found.pixmap, found.scale = self._pixmap(found, geometry, scale), scale
            found.pixmap.setDevicePixelRatio(ratio)
        corner = QPointF(
            round(transform.dx() * ratio) / ratio, round(transform.dy() * ratio) / ratio
        )
        painter.setWorldTransform(QTransform())
        painter.drawPixmap(corner, found.pixmap)
        painter.setWorldTransform(transform)
        return True

    def _pixmap(self, found: _Inside, geometry: NodeGeometry, scale: float) -> QPixmap:
        from app.canvas.content.painting import paint_inside

        pixmap = QPixmap(round(geometry.width * scale) + 1, round(geometry.height * scale) + 1)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        assert found.layout is not None
        paint_inside(painter, found.node, geometry, found.layout, found.picture, self._theme)
        painter.end()
        return pixmap

    def paint_lit(self, painter: QPainter, name: str, geometry: NodeGeometry) -> None:
        """Outline the elements that are lit, in the pictures that the node shows now."""
        if self.masks is None or name not in self._related:
            return
        areas = self._lit_maps(name, geometry)
        if painter.worldTransform().m11() >= NEAR_SCALE:
            found = self._inside(name, geometry)
            picture, layout = found.picture, found.layout
            if picture is not None and layout is not None and layout.picture is not None:
                mask = self.masks.get(picture.key) if picture.key is not None else None
                areas += [] if mask is None else picture.lit(mask, layout.picture)
        accent = self._theme.colour("accent")
        for width, colour in ((3.2, self._theme.colour("node_body")), (1.6, accent)):
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for area in areas:
                painter.drawRect(area)

    def _lit_maps(self, name: str, geometry: NodeGeometry) -> list[QRectF]:
        """Return what is lit in the feature maps: of any example, since only the first is shown."""
        if not geometry.maps or self.masks is None or not geometry.outputs:
            return []
        mask = self.masks.get((name, next(iter(geometry.outputs))))
        if mask is None or mask.ndim != 4:
            return []
        from app.canvas.content.pictures import cells_of

        places = map_places(geometry.maps, geometry.width / 2, geometry.maps_top)
        planes = np.asarray(mask.any(axis=0))
        pairs = zip(planes, places, strict=False)
        return [cells_of(plane, place) for plane, place in pairs if plane.any()]
