"""Faces: the bodies of nodes with the texts on them, one for all nodes that look alike.

Most nodes of a large graph share theirs with others. A face is pictured when it is painted for the
second time at one zoom, be it of another node; what is seen once is not worth a picture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakValueDictionary

from PySide6.QtGui import QPainter, QPixmap

from app.canvas.bodies import BodyLook, BodyPictures, margin_pixels
from app.canvas.node_geometry import NodeGeometry
from app.canvas.texts import PlacedText

_MOST_PIXELS = 2_500_000
_MOST_NEW = 20
"""Pictures made in one frame."""


@dataclass(eq=False, slots=True, weakref_slot=True)
class Face:
    """How some nodes look.

    Attributes
    ----------
    texts : list of PlacedText or None
        None until they are laid out.
    plain, picture : QPixmap or None
        Body without and with texts at the zoom in use.
    was_painted : bool
        Whether it was painted with texts at this zoom.
    """

    body: BodyLook
    plain: QPixmap | None = None
    texts: list[PlacedText] | None = None
    picture: QPixmap | None = None
    was_painted: bool = False


class Faces:
    """Knows the faces of the nodes on one canvas, and keeps the pictures of one zoom.

    Parameters
    ----------
    bodies : BodyPictures

    Attributes
    ----------
    made : int
        How many pictures were made in this frame.
    """

    def __init__(self, bodies: BodyPictures) -> None:
        self._bodies = bodies
        self._known: WeakValueDictionary[object, Face] = WeakValueDictionary()
        self._painted: list[Face] = []
        self._scale = 0.0
        self._pixels = 0
        self.made = 0

    def face(self, body: BodyLook, geometry: NodeGeometry, number: str) -> Face:
        """Return the face of a node: that of another which looks the same, if there is one.

        Parameters
        ----------
        number : str
            What a value node shows below its name.
        """
        ports = (*geometry.inputs, None, *geometry.outputs) if geometry.names_ports else ()
        room = geometry.title_left, geometry.title_right, geometry.maps > 0, len(geometry.inputs)
        key = body, geometry.style, geometry.title, geometry.caption, number, room, ports
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Face(body)
        return found

    def forget(self) -> None:
        """Lay out and picture all of them anew: fonts or colours are others."""
        for face in self._known.values():
            face.texts = None
        self._forget_pictures()

    def _forget_pictures(self) -> None:
        for face in self._painted:
            face.plain = face.picture = None
            face.was_painted = False
        self._painted.clear()
        self._pixels = 0

    def body(self, face: Face, scale: float) -> QPixmap:
        """Return a picture of the body, whose pixels are those of the screen.

        Parameters
        ----------
        scale : float
            Pixels of the screen per unit of the scene.
        """
        if scale != self._scale:
            self._scale = scale
            self._forget_pictures()
        if face.plain is None:
            face.plain = self._bodies.picture(face.body, scale)
            self._painted.append(face)
        return face.plain

    def picture(
        self, face: Face, scale: float, write: Callable[[QPainter, Face], None]
    ) -> QPixmap | None:
        """Return a picture of body and texts, as large; None while there is none.

        Parameters
        ----------
        write : callable
            Paints the texts of a face, in units of the scene from the body's corner on.
        """
        body = self.body(face, scale)
        if face.picture is None:
            if face.was_painted and face.texts is not None and self._has_room():
                face.picture = self._paint(face, body, scale, write)
            face.was_painted = True
        return face.picture

    def _has_room(self) -> bool:
        return self.made < _MOST_NEW and self._pixels < _MOST_PIXELS

    def _paint(
        self, face: Face, body: QPixmap, scale: float, write: Callable[[QPainter, Face], None]
    ) -> QPixmap:
        picture = body.copy()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(margin_pixels(scale), margin_pixels(scale))
        painter.scale(scale, scale)
        write(painter, face)
        painter.end()
        self._pixels += picture.width() * picture.height()
        self.made += 1
        return picture
