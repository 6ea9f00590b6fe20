"""A node on the canvas: one item without children, with a bounding rectangle that stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.canvas.bodies import BodyLook, PortLook, margin_pixels, paint_body
from app.canvas.feature_maps import map_images, map_places, paint_maps
from app.canvas.look import Look
from app.canvas.node_geometry import (
    BAND,
    LONGEST_PORT_NAME,
    PORT_RADIUS,
    NodeGeometry,
    PortPlace,
)
from app.canvas.number_source import Phase
from app.canvas.texts import PlacedText, TextSetter, draw_texts

SMALL_PORT_RADIUS = 3.0
TEXT_SCALE = 0.5
"""Zoom from which a node's texts can be read."""
_BADGE_RADIUS = 7.0
_NAME_INSET = 9.0
_NAME_DROP = 3.5


class NodeItem(QGraphicsItem):
    """Paints one node. Its state is set by the scene; it decides nothing and takes no events.

    Attributes
    ----------
    name : str
    geometry : NodeGeometry
    number : str
        What a value node shows below its name.
    value_of : callable
        Gives the value of a node's first output by its name, None where there is none; asked when
        feature maps come into sight.
    shows_results : bool
        Whether an output that nothing is wired to has its number on a short piece of wire.
    """

    def __init__(self, look: Look, name: str, geometry: NodeGeometry, colour: str) -> None:
        super().__init__()
        self._look = look
        self.name = name
        self.geometry = geometry
        self.colour = colour
        self.number = ""
        self.shows_results = True
        self.phase: Phase | None = None
        self.severity = ""
        self.is_selected = False
        self._wired: set[str] = set()
        self._shows_all_ports = False
        self._body_look: BodyLook | None = None
        self._texts: list[PlacedText] | None = None
        self._images: list[QImage] | None = None
        self.value_of: Callable[[str], Any] = _nothing
        self._bounds = geometry.bounds
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_geometry(self, geometry: NodeGeometry) -> None:
        """Take another size, texts or ports."""
        # Without this announcement the scene's index keeps the old rectangle, and crashes.
        self.prepareGeometryChange()
        self.geometry = geometry
        self._bounds = geometry.bounds
        self._texts = None
        self._images = None
        self._restyle()

    def set_wired(self, wired: set[str]) -> None:
        """Fill the inputs that have a wire."""
        if wired != self._wired:
            self._wired = wired
            self._restyle()

    def show_all_ports(self, wanted: bool) -> None:
        """Show the ports that are hidden while unwired, or hide them again."""
        if wanted != self._shows_all_ports:
            self._shows_all_ports = wanted
            self._restyle()

    def _restyle(self) -> None:
        self._body_look = None
        self.update()

    def set_number(self, number: str) -> None:
        """Show another number below the name of a value."""
        if number != self.number:
            self.number = number
            self._texts = None
            self.update()

    def forget_maps(self) -> None:
        """Make the feature maps anew when they are next seen."""
        if self.geometry.maps:
            self._images = None
            self.update()

    def set_state(self, *, is_selected: bool, phase: Phase | None, severity: str) -> None:
        """Set outline, glow and badge, and repaint only where something changed."""
        now = (is_selected, phase, severity)
        if now != (self.is_selected, self.phase, self.severity):
            self.is_selected, self.phase, self.severity = now
            self._restyle()

    def body_look(self) -> BodyLook:
        """Return what decides how the body looks."""
        if self._body_look is None:
            geometry = self.geometry
            self._body_look = BodyLook(
                geometry.width,
                geometry.height,
                self.colour,
                self.is_selected,
                self.phase,
                self._ports(),
            )
        return self._body_look

    def _place_texts(self, setter: TextSetter) -> list[PlacedText]:
        geometry = self.geometry
        width, middle = geometry.width, geometry.width / 2
        room = width - 12.0
        texts: list[PlacedText] = []
        if geometry.tag:
            texts.append(setter.line(geometry.tag, "tag", "muted", 2.0, -5.0, width + 8.0))
        if geometry.style == "layer":
            left = geometry.title_left
            room = width - left - geometry.title_right
            is_alone = not geometry.caption and len(geometry.inputs) < 2
            baseline = 36.0 if is_alone and not geometry.maps else 26.0
            texts.append(setter.line(geometry.title, "title", "text", left, baseline, room))
            if geometry.caption:
                texts.append(setter.line(geometry.caption, "caption", "muted", left, 43.0, room))
            if geometry.names_ports:
                texts += self._port_names(setter)
        elif geometry.style == "value":
            texts.append(setter.line(geometry.title, "title", "text", middle, 26.0, room, 0.5))
            number, colour = self.number or geometry.caption, "value" if self.number else "muted"
            texts.append(setter.line(number, "number", colour, middle, 43.5, room, 0.5))
        else:
            baseline = (geometry.height + BAND) / 2 + 6.5
            if geometry.caption:
                texts.append(
                    setter.line(
                        geometry.caption, "tag", "muted", middle, geometry.height - 7.0, room, 0.5
                    )
                )
                baseline -= 5.0
            texts.append(setter.line(geometry.title, "symbol", "text", middle, baseline, room, 0.5))
        return texts

    def _port_names(self, setter: TextSetter) -> list[PlacedText]:
        """Write the names of the data ports beside them; a single output needs none."""
        geometry, room = self.geometry, LONGEST_PORT_NAME + 1.0
        texts = [
            setter.line(name, "tag", "muted", _NAME_INSET, place.y + _NAME_DROP, room)
            for name, place in geometry.inputs.items()
            if not place.from_below
        ]
        if len(geometry.outputs) > 1:
            right = geometry.width - _NAME_INSET
            texts += [
                setter.line(name, "tag", "muted", right, place.y + _NAME_DROP, room, 1.0)
                for name, place in geometry.outputs.items()
            ]
        return texts

    def _ports(self) -> tuple[PortLook, ...]:
        geometry = self.geometry
        outputs = [(place.x, place.y, PORT_RADIUS, False) for place in geometry.outputs.values()]
        inputs = [
            (
                place.x,
                place.y,
                SMALL_PORT_RADIUS if place.from_below else PORT_RADIUS,
                name in self._wired,
            )
            for name, place in geometry.inputs.items()
            if self.shows_port(name, place)
        ]
        return (*outputs, *inputs)

    def _shows_weights(self) -> bool:
        return self.geometry.style != "value" and (self.is_selected or self._shows_all_ports)

    def shows_port(self, name: str, place: PortPlace) -> bool:
        """Whether an input can be seen now; unwired weights only show where they are wanted."""
        return not place.from_below or name in self._wired or self._shows_weights()

    def _paint_badge(self, painter: QPainter) -> None:
        """Mark a node with a problem at its corner."""
        ink = self._look.ink
        centre = QPointF(self.geometry.width - 3.0, 3.0)
        painter.setPen(QPen(ink.theme.colour("node_body"), 1.5))
        painter.setBrush(ink.severities[self.severity])
        painter.drawEllipse(centre, _BADGE_RADIUS, _BADGE_RADIUS)
        pen = QPen(ink.theme.colour("node_body"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(centre + QPointF(0.0, -3.4), centre + QPointF(0.0, 0.6))
        painter.drawPoint(centre + QPointF(0.0, 3.4))

    def _paint_picture(self, painter: QPainter) -> None:
        """Copy the body from its picture, pixel on pixel."""
        transform = painter.worldTransform()
        scale = transform.m11()
        ratio = self._look.pixel_ratio
        picture = self._look.pictures.picture(self.body_look(), scale * ratio)
        picture.setDevicePixelRatio(ratio)
        inset = margin_pixels(scale * ratio)
        corner = QPointF(
            (round(transform.dx() * ratio) - inset) / ratio,
            (round(transform.dy() * ratio) - inset) / ratio,
        )
        painter.setWorldTransform(QTransform())
        painter.drawPixmap(corner, picture)
        painter.setWorldTransform(transform)

    def _paint_maps(self, painter: QPainter) -> None:
        geometry = self.geometry
        theme = self._look.ink.theme
        if self._images is None:
            value = self.value_of(self.name)
            paper, ink = theme.colour("node_body"), theme.colour("text")
            self._images = map_images(value, geometry.maps, paper, ink)
        places = map_places(geometry.maps, geometry.width / 2, geometry.maps_top)
        paint_maps(painter, self._images, places, theme.colour("node_border"))

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        outline = QPainterPath()
        outline.addRect(self.geometry.body)
        return outline

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._look.paints_vectors:
            paint_body(painter, self.body_look(), self._look.ink)
        else:
            self._paint_picture(painter)
        # From afar the view writes larger names over the bodies.
        if self._look.paints_vectors or painter.worldTransform().m11() >= TEXT_SCALE:
            setter = self._look.setter
            if self._texts is None:
                self._texts = self._place_texts(setter)
            draw_texts(painter, self._texts, setter.fonts, self._look.ink)
            if self.geometry.maps:
                self._paint_maps(painter)
        if self.severity in ("error", "warning"):
            self._paint_badge(painter)


def _nothing(name: str) -> Any:
    return None
