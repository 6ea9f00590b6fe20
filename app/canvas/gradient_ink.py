"""Wires that show how large their gradients are: by width, by colour, or by both.

Sizes are sorted into a few classes on a logarithmic scale over the present run, so that however
many wires there are, they are drawn with a handful of pens.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from app.canvas.edge_table import EdgeTable, is_stub
from app.canvas.ink import WIRE_WIDTH
from app.canvas.look import Look
from app.canvas.number_source import NumberSource, output_gradient
from app.looks.contrast import mixed
from app.theme import Theme
from app.widgets.numbers import is_number, norm
from graph_engine.edge import Edge
from nodes.shapes import Array

CLASSES = 8
UNKNOWN = -1.0
"""The size of a gradient that nobody has asked for since the numbers changed."""
_WIDTHS = (0.9, 1.2, 1.6, 2.2, 3.0, 4.0, 5.2, 6.8)
_FAR_LINES = (1, 1, 1, 1, 1, 2, 2, 3)
"""From how many lines of one pixel a far wire is made: a wider pen costs several times that."""
_FEWEST_DECADES = 2.0


@dataclass(frozen=True)
class GradientScale:
    """The sizes of gradients that the thinnest and the thickest wires stand for."""

    low: float
    high: float

    def classes(self, sizes: Array) -> Array:
        """Return the class of each size, 0 to 7; -1 where there is no gradient.

        A gradient of 0 is in the lowest class, one that is no finite number in the highest.
        """
        low, high = math.log10(self.low), math.log10(self.high)
        with np.errstate(divide="ignore"):
            share = (np.log10(sizes) - low) / (high - low)
        # NaN stays out of the way of the cast, which would make any number of it.
        known = np.nan_to_num(share, nan=0.0, posinf=2.0, neginf=-1.0)
        place = np.clip(known * CLASSES, 0, CLASSES - 1).astype(np.intp)
        return np.where(np.isnan(sizes), -1, place)


def scale_of(sizes: Array) -> GradientScale | None:
    """Return the scale from the smallest to the largest size, None without any.

    It spans two powers of ten at least: without that, sizes that hardly differ would look as
    if they did.
    """
    known = sizes[np.isfinite(sizes) & (sizes > 0.0)]
    if not len(known):
        return None
    low, high = float(known.min()), float(known.max())
    missing = _FEWEST_DECADES - math.log10(high / low)
    if missing > 0.0:
        low, high = low * 10 ** (-missing / 2), high * 10 ** (missing / 2)
    return GradientScale(low, high)


def class_colours(theme: Theme) -> tuple[str, ...]:
    """Return the colour of each class: from the plain wire over amber to the gradient's own."""
    middle = (CLASSES - 1) / 2
    lower = (mixed(theme.wire, theme.wire_gradient, i / middle) for i in range(CLASSES // 2))
    upper = (
        mixed(theme.wire_gradient, theme.gradient, (i - middle) / middle)
        for i in range(CLASSES // 2, CLASSES)
    )
    return *lower, *upper


class GradientInk:
    """Asks for the sizes of gradients and hands out pens.

    Parameters
    ----------
    source_of : callable
        Gives the source of the numbers.
    """

    def __init__(self, edges: EdgeTable, look: Look, source_of: Callable[[], NumberSource]) -> None:
        self._edges = edges
        self._look = look
        self._source_of = source_of
        self._scale: GradientScale | None = None
        self._pens: dict[tuple[Theme, str, bool], tuple[QPen, ...]] = {}

    @property
    def is_on(self) -> bool:
        return self._look.choices.wire_ink != "off"

    @property
    def _shows_width(self) -> bool:
        return self._look.choices.wire_ink in ("width", "both")

    def forget(self) -> None:
        """Ask for every size again: the numbers are others now."""
        self._edges.column("gradient_size")[:] = UNKNOWN

    def groups(self, rows: Array, *, is_far: bool = False) -> list[tuple[QPen, Array, int]]:
        """Return some rows by the pens they are drawn with, the largest gradients last.

        With each pen goes how many lines of it, side by side, make a wire: one unless it is far.
        """
        plain = self._look.ink.wire_far if is_far else self._look.ink.wire
        if not self.is_on:
            return [(plain, rows, 1)]
        scale = self.scale()
        if scale is None:
            return [(plain, rows, 1)]
        classes = scale.classes(self._edges.column("gradient_size")[rows])
        pens = self.pens(is_far=is_far)
        lines = (*(_FAR_LINES if is_far and self._shows_width else (1,) * CLASSES), 1)
        return [
            (pens[number], rows[classes == number], lines[number])
            for number in np.unique(classes).tolist()
        ]

    def scale(self) -> GradientScale | None:
        """Return the scale over the present run, None while nothing has a gradient."""
        sizes = self._edges.column("gradient_size")
        asked = np.flatnonzero(sizes == UNKNOWN).tolist()
        if asked:
            source, edges = self._source_of(), self._edges.edges
            sizes[asked] = [_size(source, edges[row]) for row in asked]
            self._scale = scale_of(sizes)
        return self._scale

    def pens(self, *, is_far: bool = False) -> tuple[QPen, ...]:
        """Return the pen of each class, and at the end that of wires without a gradient."""
        ink, mode = self._look.ink, self._look.choices.wire_ink
        key = (ink.theme, mode, is_far)
        found = self._pens.get(key)
        if found is None:
            found = self._pens[key] = _pens(ink.theme, mode, ink.wire_far if is_far else ink.wire)
        return found


def _pens(theme: Theme, mode: str, plain: QPen) -> tuple[QPen, ...]:
    is_far = plain.isCosmetic()
    pens = []
    for colour, width in zip(class_colours(theme), _WIDTHS, strict=True):
        pen = QPen(plain)
        if mode != "width":
            pen.setColor(theme.colour_of(colour))
        if not is_far:
            pen.setWidthF(WIRE_WIDTH * 1.2 if mode == "colour" else width)
        pens.append(pen)
    without = QPen(plain)
    if not is_far:
        without.setWidthF(1.0)
        without.setStyle(Qt.PenStyle.DotLine)
    return *pens, without


def side_by_side(lines: Array, count: int, pixel: float) -> Array:
    """Return straight lines, each as several a pixel apart: as one line of that width.

    Parameters
    ----------
    lines : array, shape (lines, 4)
        Rows of (x0, y0, x1, y1).
    """
    if count == 1:
        return lines
    along = lines[:, 2:] - lines[:, :2]
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1) / length * pixel
    shift = np.concatenate([across, across], axis=1)
    places = np.arange(count) - (count - 1) / 2
    return np.concatenate([lines + place * shift for place in places.tolist()])


def _size(source: NumberSource, edge: Edge) -> float:
    """Return the size of a wire's gradient: NaN for none, infinity for one that is no number."""
    if is_stub(edge):
        gradient: Any = output_gradient(source, edge.source, edge.source_port)
    else:
        gradient = source.edge_gradient(edge)
    if gradient is None:
        return math.nan
    size = abs(float(gradient)) if is_number(gradient) else norm(gradient)
    return math.inf if math.isnan(size) else size
