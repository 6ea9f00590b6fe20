"""Laying a diagram out: its connected parts one by one, each in columns, then all on a page."""

from __future__ import annotations

import numpy as np

from app.layout.columns import held_lefts, in_columns
from app.layout.diagram import GAP_DOWN, Diagram
from app.layout.folding import folded
from app.layout.packing import packed, parts_of
from nodes.shapes import Array


def lay_out(diagram: Diagram, *, folds: bool = False, held: Array | None = None) -> Array:
    """Return the top left corner of every box, shape (boxes, 2).

    Parameters
    ----------
    folds : bool
        Whether what is much wider than a window may go on in rows below.
    held : array, shape (boxes, 2), optional
        Where boxes stand that must stay there, NaN for the others. Columns and order follow them;
        boxes may still overlap them, see `app.layout.clearing`.
    """
    places = np.zeros((len(diagram), 2))
    parts = parts_of(diagram)
    lowest = -np.inf
    if held is not None:
        is_held = ~np.isnan(held[:, 0])
        bound = [boxes for boxes in parts if is_held[boxes].any()]
        parts = [boxes for boxes in parts if not is_held[boxes].any()]
        if bound:
            # Laid out together: apart, they could come to lie on each other.
            boxes = np.sort(np.concatenate(bound))
            places[boxes] = _around_held(diagram.part(boxes), held[boxes])
            lowest = float((places[boxes, 1] + diagram.sizes[boxes, 1]).max())
    for boxes in parts:
        part = diagram.part(boxes)
        columns = in_columns(part)
        laid = folded(part, columns) if folds else None
        laid = columns.places(part) if laid is None else laid
        places[boxes] = laid - laid.min(axis=0)
    _pack(diagram, parts, places, lowest)
    return places


def _around_held(part: Diagram, held: Array) -> Array:
    columns = in_columns(part, held)
    places = columns.places(part, held_lefts(columns, part, held))
    stays = ~np.isnan(held[:, 0])
    places[stays] = held[stays]
    return places


def _pack(diagram: Diagram, parts: list[Array], places: Array, lowest: float) -> None:
    if not parts:
        return
    ends = [(places[boxes] + diagram.sizes[boxes]).max(axis=0) for boxes in parts]
    corners = packed(np.array(ends))
    if np.isfinite(lowest):
        corners[:, 1] += lowest + 2 * GAP_DOWN
    for boxes, corner in zip(parts, corners, strict=True):
        places[boxes] += corner
