"""Where every node's body is, in NumPy arrays: for culling, hit tests, far views and labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from app.canvas.node_geometry import TAG_HEIGHT
from nodes.shapes import Array

Box = tuple[float, float, float, float]
"""left, top, right, bottom"""


class NodeTable:
    """Rows of bodies; a removed row is filled by the last one, so rows have no gaps.

    Attributes
    ----------
    names : list of str
        By row.
    row : dict of str to int
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.row: dict[str, int] = {}
        self._places = np.empty((16, 4))
        self._looks = np.empty(16, dtype=np.intp)
        self._tags = np.empty(16)
        self._chosen: tuple[frozenset[str], Array] | None = None

    def __len__(self) -> int:
        return len(self.names)

    @property
    def places(self) -> Array:
        """x, y, width, height by row: a view, not a copy."""
        return self._places[: len(self.names)]

    @property
    def looks(self) -> Array:
        """The number of each node's family colour."""
        return self._looks[: len(self.names)]

    def add(self, name: str, place: Sequence[float], look: int) -> None:
        """Add a node's body: x, y, width, height and the number of its colour."""
        self._chosen = None
        row = len(self.names)
        if row == len(self._places):
            self._places = np.concatenate([self._places, np.empty_like(self._places)])
            self._looks = np.concatenate([self._looks, np.empty_like(self._looks)])
            self._tags = np.concatenate([self._tags, np.empty_like(self._tags)])
        self.names.append(name)
        self.row[name] = row
        self._places[row] = place
        self._looks[row] = look
        self._tags[row] = 0.0

    def remove(self, name: str) -> str | None:
        """Remove a node; return the name of the node that took over its row, if one did."""
        self._chosen = None
        row = self.row.pop(name)
        last = self.names.pop()
        if last == name:
            return None
        self.names[row] = last
        self.row[last] = row
        self._places[row] = self._places[len(self.names)]
        self._looks[row] = self._looks[len(self.names)]
        self._tags[row] = self._tags[len(self.names)]
        return last

    def rename(self, old: str, new: str) -> None:
        self._chosen = None
        row = self.row.pop(old)
        self.row[new] = row
        self.names[row] = new

    def set_place(self, name: str, place: Sequence[float], look: int) -> None:
        """Put a node elsewhere, or give it another size."""
        self._places[self.row[name]] = place
        self._looks[self.row[name]] = look

    def set_tag(self, name: str, width: float) -> None:
        """Say how wide the name is that stands above a node; 0 for none."""
        self._tags[self.row[name]] = width

    def tags(self, rows: Array) -> Array:
        """Return left, top, right, bottom of the names that stand above some nodes."""
        named = rows[self._tags[rows] > 0.0]
        left, bottom = self.places[named, 0], self.places[named, 1]
        edges = (left, bottom - TAG_HEIGHT, left + self._tags[named], bottom)
        return np.stack(edges, axis=1)

    def rows_of(self, names: Iterable[str]) -> Array:
        return np.fromiter(map(self.row.__getitem__, names), dtype=np.intp)

    def rows_chosen(self, names: frozenset[str]) -> Array:
        """Return the rows of what is selected: asked for in every frame, it is kept."""
        if self._chosen is None or self._chosen[0] is not names:
            if len(names) == len(self.names):
                rows = np.arange(len(self.names))
            else:
                rows = self.rows_of(filter(self.row.__contains__, names))
            self._chosen = names, rows
        return self._chosen[1]

    def move(self, rows: Array, positions: Array) -> None:
        """Put the bodies of these rows at (x, y)."""
        self._places[rows, :2] = positions

    def bodies(self, rows: Array) -> Array:
        """Return left, top, right, bottom of some rows."""
        places = self.places[rows]
        return np.concatenate([places[:, :2], places[:, :2] + places[:, 2:]], axis=1)

    def touching(self, box: Box) -> Array:
        """Return the rows whose body touches a box."""
        left, top, right, bottom = box
        x, y, width, height = self.places.T
        return np.flatnonzero(
            (x <= right) & (x + width >= left) & (y <= bottom) & (y + height >= top)
        )

    def bounds(self, rows: Array | None = None) -> QRectF:
        """Return the rectangle around all bodies, or those of some rows; null for none."""
        places = self.places if rows is None else self.places[rows]
        if not len(places):
            return QRectF()
        left, top = places[:, 0].min(), places[:, 1].min()
        right = (places[:, 0] + places[:, 2]).max()
        bottom = (places[:, 1] + places[:, 3]).max()
        return QRectF(float(left), float(top), float(right - left), float(bottom - top))


def box_of(rectangle: QRectF, margin: float = 0.0) -> Box:
    """Return a rectangle as left, top, right, bottom, grown on every side."""
    return (
        rectangle.left() - margin,
        rectangle.top() - margin,
        rectangle.right() + margin,
        rectangle.bottom() + margin,
    )
