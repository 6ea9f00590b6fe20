"""Which numbers on nodes can be edited there, and where on the node they stand."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from app.canvas.node_geometry import NUMBER_PIXELS, NodeGeometry, text_width
from app.canvas.node_numbers import node_value
from app.document.document import Document

VALUE = "value"
_TOP, _HEIGHT = 32.0, 15.0
_ROUND = 6.0
_NARROWEST = 30.0


def number_to_edit(document: Document, name: str) -> float | None:
    """Return the single number that a value or parameter holds, None for all other nodes."""
    if name not in document.graph or VALUE not in type(document.graph.node(name)).model_fields:
        return None
    value = node_value(document, name)
    if value is None or np.ndim(value) > 0:
        return None
    # Of float32 the digits that it has, not those of its double.
    number = float(str(np.asarray(value)[()]))
    return number if math.isfinite(number) else None


def is_integer(document: Document, name: str) -> bool:
    """Whether a value is a whole number."""
    return getattr(document.graph.node(name), "dtype", "float") == "integer"


def number_area(geometry: NodeGeometry, number: str) -> QRectF:
    """Return where the number of a value stands in its node."""
    wide = max(text_width(number, NUMBER_PIXELS, is_number=True) + 2 * _ROUND, _NARROWEST)
    wide = min(wide, geometry.width - 8.0)
    return QRectF((geometry.width - wide) / 2, _TOP, wide, _HEIGHT)
