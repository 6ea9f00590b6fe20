"""Look: colours, fonts and pictures that everything on one canvas is painted with."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from app.canvas.bodies import BodyPictures
from app.canvas.ink import Ink, canvas_fonts
from app.canvas.texts import TextSetter
from app.theme import Theme
from nodes.registry import families


class Look:
    """What items paint with.

    Attributes
    ----------
    ink : Ink
        Of the theme in use.
    setter : TextSetter
    pictures : BodyPictures
    pixel_ratio : float
        Screen pixels per device-independent one.
    paints_vectors : bool
        Whether everything is painted in full detail and as vectors, for a file.
    strips : list of QRectF
        The parts of the scene that are being painted; their bounding rectangle, which is all that
        Qt tells an item, is the whole view when two sides of it were bared by scrolling.
    """

    def __init__(self, theme: Theme) -> None:
        self.ink = Ink(theme)
        self.setter = TextSetter(canvas_fonts())
        self.pictures = BodyPictures(self.ink)
        self.pixel_ratio = 1.0
        self.paints_vectors = False
        self.strips: list[QRectF] = []
        self._families = [family.colour for family in families()]

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme from now on."""
        self.ink = Ink(theme)
        self.pictures.set_ink(self.ink)

    def family_number(self, colour: str) -> int:
        """Return the number by which the node table knows a family's colour."""
        if colour not in self._families:
            self._families.append(colour)
        return self._families.index(colour)

    def family_colour(self, number: int) -> QColor:
        """Return that colour as this theme shows it."""
        theme = self.ink.theme
        return theme.colour_of(theme.family(self._families[number]))
