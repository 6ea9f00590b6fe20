"""The frames of a film: the canvas at each step, and below it the sentence of the step."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.canvas.render import area_of, prepare_scene
from app.document.document import Document
from app.document.selection import Selection
from app.film.plan import FilmPlan, cursors
from app.sessions.shown_numbers import ShownNumbers
from app.sessions.step_words import StepWords
from app.sessions.visible_numbers import VisibleNumbers
from app.theme import Theme, interface_font
from graph_engine.result import Result
from nodes.shapes import Array

LARGEST_SCALE = 3.0
"""A small graph is not blown up beyond this: it stands in the middle instead."""
_SENTENCE_HEIGHT = 44
_SENTENCE_PIXELS = 15
_REFERENCE_WIDTH = 960
_SIDE = 20


class FilmNumbers(ShownNumbers):
    """The numbers of one run at a cursor that the film moves."""

    def __init__(self, document: Document, result: Result, *, by_node: bool) -> None:
        super().__init__(document)
        self._numbers = VisibleNumbers(result)
        self._cursor.trace = result.trace
        self._cursor.by_node = by_node

    def put(self, done: int | None) -> range:
        """Move to a cursor, None for all at rest; return the steps looked at there."""
        self._cursor.at = done
        self._is_stepping = done is not None
        return self._cursor.group if done else range(0)


class Frames:
    """Paints frames, one when it is asked for: the GUI's thread can do something else between.

    Parameters
    ----------
    document : Document
    result : Result
        The run that is shown.
    digits : int
        Decimals of the numbers.

    Attributes
    ----------
    count : int
    size : (int, int)
        Width and height of every frame; both are even, as films of this kind need them.
    """

    def __init__(
        self, document: Document, result: Result, plan: FilmPlan, theme: Theme, digits: int = 2
    ) -> None:
        self._result = result
        self._theme = theme
        self._numbers = FilmNumbers(document, result, by_node=plan.by_node)
        self._words = StepWords(document)
        self._words.digits = digits
        self._words.called = self._words.name_of(result.output_name)
        self._cursors = cursors(result.trace, plan)
        self.count = len(self._cursors)
        self._holder = QObject()
        self._selection = Selection(document, self._holder)
        self._scene = prepare_scene(document, self._selection, theme, self._numbers)
        self._scene.set_digits(digits)
        self._scene.labels.place(np.arange(len(self._scene.edges)))
        self._area = area_of(self._scene)
        self._grow = plan.width / _REFERENCE_WIDTH
        self._scale = min(plan.width / self._area.width(), LARGEST_SCALE * self._grow)
        height = self._area.height() * self._scale + self._sentence_height
        self.size = _even(plan.width), _even(math.ceil(height))

    @property
    def _sentence_height(self) -> float:
        return _SENTENCE_HEIGHT * max(self._grow, 0.75)

    def image(self, number: int) -> QImage:
        """Return a frame."""
        steps = self._numbers.put(self._cursors[number])
        scene = self._scene
        scene.refresh_numbers()
        scene.labels.place(np.arange(len(scene.edges)))
        width, height = self.size
        image = QImage(width, height, QImage.Format.Format_RGB888)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(image.rect(), scene.look.ink.canvas)
        wide, high = self._area.width() * self._scale, self._area.height() * self._scale
        scene.render(painter, QRectF((width - wide) / 2, 0.0, wide, high), self._area)
        self._paint_sentence(painter, steps)
        painter.end()
        return image

    def array(self, number: int) -> Array:
        """Return a frame's pixels, shape (height, width, 3), red, green and blue."""
        image = self.image(number)
        lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()

    def _paint_sentence(self, painter: QPainter, steps: range) -> None:
        width, height = self.size
        strip = QRectF(0.0, height - self._sentence_height, width, self._sentence_height)
        theme = self._theme
        painter.fillRect(strip, theme.colour("window"))
        painter.setPen(theme.colour("line_soft"))
        painter.drawLine(strip.topLeft(), strip.topRight())
        text = self._words.sentence(self._result.trace, steps)
        font = interface_font(round(_SENTENCE_PIXELS * max(self._grow, 0.75)))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        room = strip.adjusted(_SIDE, 0.0, -_SIDE, 0.0)
        cut = painter.fontMetrics().elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def close(self) -> None:
        """Let go of the scene."""
        self._scene.deleteLater()
        self._holder.deleteLater()
        self._numbers.deleteLater()


def _even(pixels: int) -> int:
    return pixels + pixels % 2
