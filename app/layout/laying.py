"""Laying a diagram out: its connected parts one by one, each in columns, then all on a page."""

from __future__ import annotations

import numpy as np

from app.layout.columns import held_lefts, in_columns
from app.layout.diagram import GAP_DOWN, Diagram
from app.layout.folding import folded
from app.layout.lanes import NO_LANES, Laid, Lanes, joined
from app.layout.packing import packed, parts_of
from nodes.shapes import Array


def lay_out(diagram: Diagram, *, folds: bool = False, held: Array | None = None) -> Laid:
    """Return where every box stands, and the lanes of wires that pass others.

    Parameters
    ----------
    folds : bool
        Whether what is much wider than a window may go on in rows below.
    held : array, shape (boxes, 2), optional
        Where boxes stand that must stay there, NaN for the others. Columns and order follow them;
        boxes may still overlap them, see `app.layout.clearing`.
    """
    places = np.zeros((len(diagram), 2))
    lanes = NO_LANES
    parts = parts_of(diagram)
    lowest = -np.inf
    if held is not None:
        is_held = ~np.isnan(held[:, 0])
        bound = [boxes for boxes in parts if is_held[boxes].any()]
        parts = [boxes for boxes in parts if not is_held[boxes].any()]
        if bound:
            # Laid out together: apart, they could come to lie on each other.
            boxes = np.sort(np.concatenate(bound))
            laid = _around_held(diagram.part(boxes), held[boxes])
            places[boxes] = laid.places
            lanes = laid.lanes.of(diagram.wires_among(boxes))
            lowest = float((places[boxes, 1] + diagram.sizes[boxes, 1]).max())
    blocks = []
    for boxes in parts:
        part = diagram.part(boxes)
        columns = in_columns(part)
        block = folded(part, columns) if folds else None
        block = columns.laid(part) if block is None else block
        blocks.append(block.moved(*(-block.places.min(axis=0)).tolist()))
    return Laid(places, joined([lanes, *_packed(diagram, parts, blocks, places, lowest)]))


def _around_held(part: Diagram, held: Array) -> Laid:
    columns = in_columns(part, held)
    laid = columns.laid(part, held_lefts(columns, part, held))
    stays = ~np.isnan(held[:, 0])
    laid.places[stays] = held[stays]
    return laid


def _packed(
    diagram: Diagram, parts: list[Array], blocks: list[Laid], places: Array, lowest: float
) -> list[Lanes]:
    """Put parts beside and below each other; return their lanes there."""
    if not parts:
        return []
    pairs = list(zip(parts, blocks, strict=True))
    ends = [(block.places + diagram.sizes[boxes]).max(axis=0) for boxes, block in pairs]
    corners = packed(np.array(ends))
    if np.isfinite(lowest):
        corners[:, 1] += lowest + 2 * GAP_DOWN
    found = []
    for (boxes, block), corner in zip(pairs, corners.tolist(), strict=True):
        there = block.moved(*corner)
        places[boxes] = there.places
        if len(there.lanes):
            found.append(there.lanes.of(diagram.wires_among(boxes)))
    return found
