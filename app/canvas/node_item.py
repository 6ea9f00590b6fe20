"""A node on the canvas: one item without children, with a bounding rectangle that stays."""

from __future__ import annotations

from itertools import count
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.canvas.badges import paint_badge
from app.canvas.bodies import BodyLook, margin_pixels, paint_body
from app.canvas.content.layout import NEAR_SCALE
from app.canvas.content.near import DIMMED
from app.canvas.faces import Face
from app.canvas.feature_maps import MapPictures, map_places, paint_maps
from app.canvas.inline.sliders import SLIDER_SCALE, paint_slider, slider_area
from app.canvas.lock_mark import paint_lock
from app.canvas.node_geometry import NodeGeometry
from app.canvas.node_ports import port_looks, shows_port
from app.canvas.node_texts import place_texts, tag_text, tag_width
from app.canvas.number_source import Phase
from app.canvas.painted import Painted
from app.canvas.port_places import PortPlace
from app.canvas.shielded import shielded
from app.canvas.surroundings import Surroundings
from app.canvas.texts import PlacedText, draw_texts

TEXT_SCALE = 0.5
"""Zoom from which a node's texts can be read."""
_made = count()
_HALF = 0.5 + 1e-6
"""For rounding up: to the nearest even pixel, as `round` does, a node would jump when scrolled."""


class NodeItem(Painted):
    """Paints one node as its scene says; it decides nothing and takes no events.

    Parameters
    ----------
    around : Surroundings
        What all nodes of a canvas share.

    Attributes
    ----------
    name : str
    number_made : int
        Of two items beside each other, the one with the larger number was made later: it is on top.
    geometry : NodeGeometry
    number : str
        What a value node shows below its name.
    shows_results : bool
        Whether an output that nothing is wired to has its number on a short piece of wire.
    is_locked : bool
        Whether it bears a padlock.
    """

    __slots__ = (
        "_around",
        "_bounds",
        "_faces",
        "_look",
        "_maps",
        "_shows_all_ports",
        "_tag",
        "_wired",
        "colour",
        "geometry",
        "is_locked",
        "name",
        "number",
        "number_made",
        "shows_results",
    )

    def __init__(
        self, around: Surroundings, name: str, geometry: NodeGeometry, colour: str
    ) -> None:
        super().__init__()
        self._around = around
        self._look = around.look
        self.number_made = next(_made)
        self.name = name
        self.geometry = geometry
        self.colour = colour
        self.number = ""
        self.shows_results = True
        self.is_locked = False
        self._wired: tuple[str, ...] = ()
        self._shows_all_ports = False
        self._faces: dict[tuple[bool, Phase | None], Face] | None = None
        self._tag: list[PlacedText] | None = None
        self._maps: MapPictures | None = None
        self._bounds = geometry.bounds
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_geometry(self, geometry: NodeGeometry) -> None:
        """Take another size, texts or ports."""
        # Without this announcement the scene's index keeps the old rectangle, and crashes.
        self.prepareGeometryChange()
        self.repaint()
        self.geometry = geometry
        self._bounds = geometry.bounds
        self._maps = self._tag = None
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
        self._faces = None
        self.repaint()

    def set_number(self, number: str) -> None:
        """Show another number below the name of a value."""
        if number != self.number:
            self.number = number
            self._faces = None
            self.repaint()

    @property
    def is_selected(self) -> bool:
        """Whether it is outlined."""
        return self.name in self._around.states.selected

    @property
    def phase(self) -> Phase | None:
        """The phase in whose colour it glows, None for none."""
        return self._around.states.phases.get(self.name)

    @property
    def severity(self) -> str:
        """What its badge says, empty for no badge."""
        return self._around.states.severities.get(self.name, "")

    def set_locked(self, is_locked: bool) -> None:
        """Show that the node stays in its place, or no longer."""
        if is_locked != self.is_locked:
            self.is_locked = is_locked
            self.repaint()

    def body_look(self) -> BodyLook:
        """Return what decides how the body looks."""
        width, height = self.geometry.width, self.geometry.height
        ports = port_looks(self.geometry, self._wired, self._shows_weights())
        return BodyLook(width, height, self.colour, self.is_selected, self.phase, ports)

    def _face(self) -> Face:
        """Return body and texts as they are now; kept, since states come again and again."""
        if self._faces is None:
            self._faces = {}
        state = self.is_selected, self.phase
        found = self._faces.get(state)
        if found is None:
            found = self._look.faces.face(self.body_look(), self.geometry, self.number)
            for other in self._faces.values():
                found.texts = found.texts or other.texts  # they say the same
            self._faces[state] = found
        return found

    def tag_width(self) -> float:
        """Return how far the name above the body reaches; 0 for none."""
        return tag_width(self._look.setter, self.geometry)

    def _shows_weights(self) -> bool:
        return self.geometry.style != "value" and (self.is_selected or self._shows_all_ports)

    def shows_port(self, name: str, place: PortPlace) -> bool:
        """Whether an input can be seen now."""
        return shows_port(name, place, self._wired, self._shows_weights())

    def shows_slider(self, scale: float) -> bool:
        """Whether the slider of a value can be seen now: it is large enough, and wanted."""
        is_wanted = self.is_selected or self._shows_all_ports
        is_there = is_wanted and scale >= SLIDER_SCALE and self.geometry.style == "value"
        return is_there and bool(self.number) and self._around.slider_of(self.name) is not None

    def _paint_slider(self, painter: QPainter) -> None:
        share = self._around.slider_of(self.name)
        if share is not None:
            area = slider_area(self.geometry.width, self.geometry.height)
            paint_slider(painter, area, share, self._look.ink)

    def _paint_badge(self, painter: QPainter, severity: str) -> None:
        """Mark a node with a problem at its corner."""
        ink = self._look.ink
        centre, colour = QPointF(self.geometry.width - 3.0, 3.0), ink.severities[severity]
        paint_badge(painter, severity, centre, colour, ink.theme.colour("node_body"))

    def _paint_picture(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        """Copy body and texts from pictures, pixel on pixel.

        The painter then has a transform for all else, shifted by less than a pixel: nothing is to
        move in the body when some of it comes from a picture the next time.
        """
        look, face = self._look, self._face()
        ratio = look.pixel_ratio
        sharp, has_texts = scale * ratio, TEXT_SCALE <= scale < NEAR_SCALE
        x, y = floor(left * ratio + _HALF), floor(top * ratio + _HALF)
        inset = margin_pixels(sharp)
        picture = look.faces.picture(face, sharp, self._paint_texts) if has_texts else None
        painter.setWorldTransform(look.to_pixels())
        painter.drawPixmap(x - inset, y - inset, picture or look.faces.body(face, sharp))
        painter.setWorldTransform(QTransform(scale, 0.0, 0.0, scale, x / ratio, y / ratio))
        if has_texts and picture is None:
            self._paint_texts(painter, face)

    def _paint_texts(self, painter: QPainter, face: Face) -> None:
        setter = self._look.setter
        if face.texts is None and self._look.may_lay_out():
            face.texts = place_texts(setter, self.geometry, self.number)
        if face.texts is not None:
            draw_texts(painter, face.texts, setter.fonts, self._look.ink)

    def _paint_tag(self, painter: QPainter) -> None:
        """Write the name above the body."""
        if self._tag is None and self._look.may_lay_out():
            self._tag = [tag_text(self._look.setter, self.geometry)]
        if self._tag is not None:
            draw_texts(painter, self._tag, self._look.setter.fonts, self._look.ink)

    def _paint_maps(self, painter: QPainter) -> None:
        if self._maps is None:
            self._maps = MapPictures()
        theme, run = self._look.ink.theme, self._look.run
        geometry = self.geometry
        images = self._maps.images(
            run, theme, geometry.maps, lambda: self._around.value_of(self.name)
        )
        places = map_places(geometry.maps, geometry.width / 2, geometry.maps_top)
        paint_maps(painter, images, places, theme.colour("node_border"))

    def _paint_near(self, painter: QPainter) -> bool:
        """Paint what is inside; return False where a node looks the same from near."""
        return self._around.near.paint(painter, self.name, self.geometry)

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
        transform = painter.worldTransform()
        self.paint_at(painter, transform.dx(), transform.dy(), transform.m11())
        painter.setWorldTransform(transform)

    def paint_at(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        """Paint the node with its corner at a position of the view.

        For a file, which has no pixels to keep to, the painter must have that transform; for the
        screen it is given one here.
        """
        near, is_drawing = self._around.near, self._look.paints_vectors
        scale = 1.0 if is_drawing else scale
        is_dim = near.masks is not None and not near.is_related(self.name)
        if is_dim:
            painter.setOpacity(DIMMED)
        # From afar the view writes larger names over the bodies.
        if is_drawing:
            paint_body(painter, self._face().body, self._look.ink)
        else:
            self._paint_picture(painter, left, top, scale)
        if scale >= TEXT_SCALE:
            if is_drawing or (scale >= NEAR_SCALE and not self._paint_near(painter)):
                self._paint_texts(painter, self._face())
            if self.geometry.tag:
                self._paint_tag(painter)
            if self.geometry.maps:
                self._paint_maps(painter)
            if not is_drawing and self.shows_slider(scale):
                self._paint_slider(painter)
            if near.masks is not None:
                near.paint_lit(painter, self.name, self.geometry)
            if self.is_locked:
                paint_lock(painter, self.geometry.width, self.geometry.height, self._look.ink)
        severity = self.severity
        if severity in ("error", "warning"):
            self._paint_badge(painter, severity)
        if is_dim:
            painter.setOpacity(1.0)
