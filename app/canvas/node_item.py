"""A node on the canvas: one item without children, with a bounding rectangle that stays."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.canvas.badges import paint_badge
from app.canvas.bodies import BodyLook, PortLook, margin_pixels, paint_body
from app.canvas.content.layout import NEAR_SCALE
from app.canvas.content.near import DIMMED, NearContents
from app.canvas.feature_maps import map_images, map_places, paint_maps
from app.canvas.inline.sliders import SLIDER_SCALE, paint_slider, slider_area
from app.canvas.lock_mark import paint_lock
from app.canvas.look import Look
from app.canvas.node_geometry import PORT_RADIUS, NodeGeometry, PortPlace
from app.canvas.node_states import NodeStates
from app.canvas.node_texts import place_texts, tag_text, tag_width
from app.canvas.number_source import Phase
from app.canvas.painted import Painted
from app.canvas.shielded import shielded
from app.canvas.texts import PlacedText, draw_texts

SMALL_PORT_RADIUS = 3.0
TEXT_SCALE = 0.5
"""Zoom from which a node's texts can be read."""
_PLAIN = NodeStates()


_PIXELS = QTransform()
_made = count()


class NodeItem(Painted):
    """Paints one node as its scene says; it decides nothing and takes no events.

    Attributes
    ----------
    name : str
    number_made : int
        Of two items beside each other, the one with the larger number was made later: it is on top.
    geometry : NodeGeometry
    number : str
        What a value node shows below its name.
    states : NodeStates
        Where it looks up whether it is selected, touched by a step or at fault.
    value_of : callable
        Gives the value of a node's first output by its name, None where there is none; asked when
        feature maps come into sight.
    slider_of : callable
        Gives how far along its slider a node's number is, None where it has no slider.
    near : NearContents or None
        Paints what is inside the node once it is near.
    shows_results : bool
        Whether an output that nothing is wired to has its number on a short piece of wire.
    is_locked : bool
        Whether it bears a padlock.
    """

    def __init__(self, look: Look, name: str, geometry: NodeGeometry, colour: str) -> None:
        super().__init__()
        self._look = look
        self.number_made = next(_made)
        self.name = name
        self.geometry = geometry
        self.colour = colour
        self.number = ""
        self.shows_results = True
        self.states = _PLAIN
        self.is_locked = False
        self._wired: tuple[str, ...] = ()
        self._shows_all_ports = False
        self._body_look: BodyLook | None = None
        self._body_state: tuple[bool, Phase | None] = (False, None)
        self._texts: list[PlacedText] | None = None
        self._images: list[QImage] | None = None
        self._images_of = 0
        self.value_of: Callable[[str], Any] = _nothing
        self.slider_of: Callable[[str], float | None] = _nothing
        self.near: NearContents | None = None
        self._bounds = geometry.bounds
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_geometry(self, geometry: NodeGeometry) -> None:
        """Take another size, texts or ports."""
        # Without this announcement the scene's index keeps the old rectangle, and crashes.
        self.prepareGeometryChange()
        self.repaint()
        self.geometry = geometry
        self._bounds = geometry.bounds
        self._texts = None
        self._images = None
        self._restyle()

    def set_wired(self, wired: tuple[str, ...]) -> None:
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
        self.repaint()

    def set_number(self, number: str) -> None:
        """Show another number below the name of a value."""
        if number != self.number:
            self.number = number
            self._texts = None
            self.repaint()

    @property
    def is_selected(self) -> bool:
        """Whether it is outlined."""
        return self.name in self.states.selected

    @property
    def phase(self) -> Phase | None:
        """The phase in whose colour it glows, None for none."""
        return self.states.phases.get(self.name)

    @property
    def severity(self) -> str:
        """What its badge says, empty for no badge."""
        return self.states.severities.get(self.name, "")

    def set_locked(self, is_locked: bool) -> None:
        """Show that the node stays in its place, or no longer."""
        if is_locked != self.is_locked:
            self.is_locked = is_locked
            self.repaint()

    def body_look(self) -> BodyLook:
        """Return what decides how the body looks."""
        state = self.is_selected, self.phase
        if self._body_look is None or state != self._body_state:
            self._body_state = state
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

    def tag_width(self) -> float:
        """Return how far the name above the body reaches; 0 for none."""
        return tag_width(self._look.setter, self.geometry)

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

    def shows_slider(self, scale: float) -> bool:
        """Whether the slider of a value can be seen now: it is large enough, and wanted."""
        is_wanted = self.is_selected or self._shows_all_ports
        is_there = is_wanted and scale >= SLIDER_SCALE and self.geometry.style == "value"
        return is_there and bool(self.number) and self.slider_of(self.name) is not None

    def _paint_slider(self, painter: QPainter) -> None:
        share = self.slider_of(self.name)
        if share is not None:
            area = slider_area(self.geometry.width, self.geometry.height)
            paint_slider(painter, area, share, self._look.ink)

    def _paint_badge(self, painter: QPainter, severity: str) -> None:
        """Mark a node with a problem at its corner."""
        ink = self._look.ink
        centre, colour = QPointF(self.geometry.width - 3.0, 3.0), ink.severities[severity]
        paint_badge(painter, severity, centre, colour, ink.theme.colour("node_body"))

    def _paint_picture(self, painter: QPainter, transform: QTransform) -> None:
        """Copy the body from its picture, pixel on pixel; the painter has the transform after."""
        scale = transform.m11()
        ratio = self._look.pixel_ratio
        picture = self._look.pictures.picture(self.body_look(), scale * ratio)
        picture.setDevicePixelRatio(ratio)
        inset = margin_pixels(scale * ratio)
        corner = QPointF(
            (round(transform.dx() * ratio) - inset) / ratio,
            (round(transform.dy() * ratio) - inset) / ratio,
        )
        painter.setWorldTransform(_PIXELS)
        painter.drawPixmap(corner, picture)
        painter.setWorldTransform(transform)

    def _paint_maps(self, painter: QPainter) -> None:
        geometry = self.geometry
        theme = self._look.ink.theme
        if self._images is None or self._images_of != self._look.run:
            self._images_of = self._look.run
            value = self.value_of(self.name)
            paper, ink = theme.colour("node_body"), theme.colour("text")
            self._images = map_images(value, geometry.maps, paper, ink)
        places = map_places(geometry.maps, geometry.width / 2, geometry.maps_top)
        paint_maps(painter, self._images, places, theme.colour("node_border"))

    def _paint_near(self, painter: QPainter) -> bool:
        """Paint what is inside; return False where a node looks the same from near."""
        if self.near is None or not self.near.paint(painter, self.name, self.geometry):
            return False
        if self.geometry.tag:
            # The name above the body stays as it is.
            tag = tag_text(self._look.setter, self.geometry)
            draw_texts(painter, [tag], self._look.setter.fonts, self._look.ink)
        return True

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        outline = QPainterPath()
        outline.addRect(self.geometry.body)
        return outline

    @shielded
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self.paint_on(painter, painter.worldTransform())

    def paint_on(self, painter: QPainter, transform: QTransform) -> None:
        """Paint the node where the transform puts its corner."""
        near, is_drawing = self.near, self._look.paints_vectors
        scale = 1.0 if is_drawing else transform.m11()
        is_pointing = near is not None and near.masks is not None
        is_dim = is_pointing and near is not None and not near.is_related(self.name)
        if is_dim:
            painter.setOpacity(DIMMED)
        if is_drawing:
            paint_body(painter, self.body_look(), self._look.ink)
        else:
            self._paint_picture(painter, transform)
        # From afar the view writes larger names over the bodies.
        if scale >= TEXT_SCALE:
            if scale < NEAR_SCALE or not self._paint_near(painter):
                setter = self._look.setter
                if self._texts is None and self._look.may_lay_out():
                    self._texts = place_texts(setter, self.geometry, self.number)
                if self._texts is not None:
                    draw_texts(painter, self._texts, setter.fonts, self._look.ink)
            if self.geometry.maps:
                self._paint_maps(painter)
            if not is_drawing and self.shows_slider(scale):
                self._paint_slider(painter)
            if is_pointing and near is not None:
                near.paint_lit(painter, self.name, self.geometry)
            if self.is_locked:
                paint_lock(painter, self.geometry.width, self.geometry.height, self._look.ink)
        severity = self.severity
        if severity in ("error", "warning"):
            self._paint_badge(painter, severity)
        if is_dim:
            painter.setOpacity(1.0)


def _nothing(name: str) -> Any:
    return None
