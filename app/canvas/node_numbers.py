"""The number that a value or parameter node shows below its name."""

from __future__ import annotations

from typing import Any

import numpy as np

from app.document.document import Document
from app.widgets.numbers import number_text


def node_number(document: Document, name: str, digits: int) -> str:
    """Return the number, empty for a tensor and for nodes that hold none."""
    value = node_value(document, name)
    if value is None or np.ndim(value) > 0:
        return ""
    node = document.graph.node(name)
    if getattr(node, "dtype", "float") == "integer":
        return str(int(value))
    return number_text(float(value), digits)


def node_value(document: Document, name: str) -> Any:
    """Return what a value or parameter node holds: the learned tensor if there is one."""
    node = document.graph.node(name)
    if node.role == "constant":
        return getattr(node, "value", None)
    if node.role == "parameter":
        weights = document.shapes.of(name).weights
        return document.graph.weight(name, weights[0]) if weights else None
    return None
