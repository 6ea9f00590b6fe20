"""Which picture a node has inside: a curve, its filters, bars of its scores, a heat map."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np

from app.canvas.content.curve import Curve
from app.canvas.content.pictures import (
    Bars,
    Key,
    Photo,
    Picture,
    Spread,
    Tiles,
    Waiting,
)
from app.canvas.node_numbers import node_value
from app.document.document import Document
from nodes.node_type import NodeType
from nodes.shapes import Array, Shape

MOST_FILTERS = 8
_MOST_BARS = 64
_SCORES_INTO = frozenset(
    {"cross_entropy", "softmax", "log_softmax", "nll_loss", "multi_margin_loss"}
)
_SCORES_OUT = frozenset({"softmax", "log_softmax"})


class Numbers(Protocol):
    """Where the values come from, as far as they are to be seen."""

    def edge_value(self, edge: Any, /) -> Any: ...


def picture_of(document: Document, name: str, numbers: Numbers, value: Any) -> Picture | None:
    """Return the picture of a node, None where it has none.

    Parameters
    ----------
    value : array or None
        Of the node's first output, as far as it is to be seen.
    """
    graph = document.graph
    node = graph.node(name)
    ports = node.output_ports()
    key = (name, ports[0].name) if ports else None
    if node.role in ("constant", "parameter"):
        held = node_value(document, name)
        return None if held is None or not np.ndim(held) else _of_tensor(held, key)
    curve = _curve(document, node, name, numbers, value)
    if curve is not None:
        return curve
    if _is_scores(document, name, node):
        return Waiting(key) if value is None else _scores(value, key)
    weights = _weights(document, node, name, numbers)
    if weights is not None:
        return weights
    if value is None:
        return Waiting(key) if len(_shape(document, name)) in (1, 2, 3) else None
    if not np.ndim(value):
        return None
    if np.ndim(value) == 4:
        is_photo = node.role == "input" and np.shape(value)[1] == 3
        return Photo(np.asarray(value[0], dtype=np.float64), key) if is_photo else None
    return _of_tensor(value, key, is_batched=True)


def _curve(
    document: Document, node: NodeType, name: str, numbers: Numbers, value: Any
) -> Curve | None:
    ports = node.data_ports()
    if len(ports) != 1 or "dim" in type(node).model_fields or node.id == "identity":
        return None
    form = node.scalar_form()
    if form is None:
        return None
    outputs = document.shapes.of(name).outputs
    edge = document.graph.edges_into(name).get(ports[0].name)
    if edge is not None and outputs and document.shapes.of_edge(edge) != outputs[0]:
        return None  # of several numbers together, such as a sum
    # The dot on the curve is the output too: it waits for its step.
    x = None if edge is None or value is None else numbers.edge_value(edge)
    out = node.output_ports()[0].name
    return Curve(form.forward, form.derivative, x, (name, out))


def _shape(document: Document, name: str) -> Shape:
    """Return the symbolic shape of the first output, () where it is not known."""
    outputs = document.shapes.of(name).outputs
    return outputs[0] if outputs else ()


def _is_scores(document: Document, name: str, node: NodeType) -> bool:
    shape = _shape(document, name)
    if len(shape) != 2 or not isinstance(shape[1], int) or shape[1] > _MOST_BARS:
        return False
    if node.id in _SCORES_OUT:
        return True
    graph = document.graph
    return any(
        graph.node(edge.target).id in _SCORES_INTO
        and edge.target_port == graph.node(edge.target).data_ports()[0].name
        for edge in graph.edges_out_of(name)
    )


def _scores(value: Any, key: Key | None) -> Bars:
    return Bars(np.asarray(value[0], dtype=np.float64), key, _any_example, is_scores=True)


def _any_example(mask: Array) -> Array:
    return np.asarray(mask.reshape(-1, mask.shape[-1]).any(axis=0))


def _any_plane(mask: Array) -> Array:
    return np.asarray(mask.any(axis=0))


def _weights(document: Document, node: NodeType, name: str, numbers: Numbers) -> Picture | None:
    """Return the picture of a layer's first weight: filters, a matrix, the spread of a vector."""
    ports = [port.name for port in node.weight_ports() if not port.is_hidden]
    if not ports:
        return None
    edge = document.graph.edges_into(name).get(ports[0])
    if edge is not None:
        weight = numbers.edge_value(edge)
    else:
        known = {each.name: each for each in document.shapes.of(name).weights}
        own = known.get(ports[0])
        weight = None if own is None else document.graph.weight(name, own)
    if weight is None or not np.size(weight):
        return None
    key = (name, ports[0])
    array = np.asarray(weight)
    if array.ndim >= 3:
        return _filters(array, key)
    if array.ndim == 2:
        return Tiles([array], key, is_stretched=True)
    return Spread(array, key)


def _filters(weight: Array, key: Key) -> Tiles:
    """Return the first filters: of each its first channel, as a matrix."""
    flat = weight.reshape(*weight.shape[:2], -1, weight.shape[-1])[:MOST_FILTERS, 0]

    def take(mask: Array) -> list[Array]:
        lit = np.asarray(mask).any(axis=1).reshape(mask.shape[0], -1, mask.shape[-1])
        return list(lit[:MOST_FILTERS])

    return Tiles(list(flat), key, take)


def _of_tensor(value: Any, key: Key | None, *, is_batched: bool = False) -> Picture | None:
    array = np.asarray(value)
    if not array.size or array.dtype.kind not in "fiub":
        return None
    if is_batched and array.ndim == 3:
        return Tiles([array[0]], key, lambda mask: [_any_plane(mask)], is_stretched=True)
    if array.ndim > 2:
        flat = array.reshape(-1, array.shape[-2], array.shape[-1])[:MOST_FILTERS]
        return Tiles(list(flat), key, lambda m: list(m.reshape(-1, *m.shape[-2:])[:MOST_FILTERS]))
    if array.ndim == 2 and array.shape[0] > 1:
        return Tiles([array], key, is_stretched=True)
    if array.size > _MOST_BARS:
        return Spread(array, key)
    return Bars(np.ravel(array).astype(np.float64), key)
