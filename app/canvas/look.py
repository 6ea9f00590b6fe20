"""Look: colours, fonts and pictures that everything on one canvas is painted with."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTransform

from app.canvas.bodies import BodyPictures
from app.canvas.faces import Faces
from app.canvas.ink import Ink, canvas_fonts
from app.canvas.look_choices import LookChoices
from app.canvas.texts import TextSetter
from app.theme import Theme
from nodes.registry import headings

MOST_LAID_OUT = 150
"""Nodes in one frame while the wheel turns."""


class Look:
    """What items paint with.

    Attributes
    ----------
    ink : Ink
        Of the theme in use.
    setter : TextSetter
    pictures : BodyPictures
    faces : Faces
    choices : LookChoices
        What the user chose beside the theme.
    pixel_ratio : float
        Screen pixels per device-independent one.
    paints_vectors : bool
        Whether everything is painted in full detail and as vectors, for a file.
    is_draft : bool
        Whether the wheel turns or many nodes are dragged: of very much at once a little less is
        painted until they rest.
    has_left_out : bool
        Whether something was painted as a draft.
    laid_out : int
        How many nodes' texts were laid out in this frame.
    run : int
        Counts the numbers that were shown: pictures of others are made anew when they are seen.
    wires_in_sight : int
        How many wires are on screen, where that decides how they are painted.
    strips : list of QRectF
        The parts of the scene that are being painted; their bounding rectangle, which is all that
        Qt tells an item, is the whole view when two sides of it were bared by scrolling.
    """

    def __init__(self, theme: Theme) -> None:
        self.ink = Ink(theme)
        self.setter = TextSetter(canvas_fonts())
        self.pictures = BodyPictures(self.ink)
        self.faces = Faces(self.pictures)
        self.choices = LookChoices()
        self.pixel_ratio = 1.0
        self.paints_vectors = False
        self.is_draft = False
        self.has_left_out = False
        self.laid_out = 0
        self.run = 0
        self.wires_in_sight = 0
        self.strips: list[QRectF] = []
        self._to_pixels: tuple[float, QTransform] | None = None
        self._families = [family.colour for family in headings()]

    def may_lay_out(self) -> bool:
        """Whether another node's texts are laid out now: of very many, in the frames to come."""
        if self.is_draft and self.laid_out >= MOST_LAID_OUT:
            self.has_left_out = True
            return False
        self.laid_out += 1
        return True

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme from now on."""
        self.ink = Ink(theme)
        self.ink.has_marks = self.choices.has_marks
        self._forget_pictures()

    def set_choices(self, choices: LookChoices) -> None:
        """Paint as the user chose from now on."""
        if choices.label_size != self.choices.label_size:
            self.setter = TextSetter(canvas_fonts(choices.label_size))
        self.choices = choices
        self.ink.has_marks = choices.has_marks
        self._forget_pictures()

    def _forget_pictures(self) -> None:
        self.pictures.set_ink(self.ink)
        self.faces.forget()

    def to_pixels(self) -> QTransform:
        """Return what lets a painter count in pixels of the screen.

        Pictures that lie on whole ones are copied as they are, at any ratio.
        """
        if self._to_pixels is None or self._to_pixels[0] != self.pixel_ratio:
            share = 1.0 / self.pixel_ratio
            self._to_pixels = self.pixel_ratio, QTransform.fromScale(share, share)
        return self._to_pixels[1]

    def family_number(self, colour: str) -> int:
        """Return the number by which the node table knows a family's colour."""
        if colour not in self._families:
            self._families.append(colour)
        return self._families.index(colour)

    def family_colour(self, number: int) -> QColor:
        """Return that colour as this theme shows it."""
        theme = self.ink.theme
        return theme.colour_of(theme.family(self._families[number]))
