"""The tensors that a node depends on, and what is said of a field. No Qt widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.language.counting import counted
from graph_engine.graph import Graph
from graph_engine.result import Result

MOST_FAR = 60
"""Tensors further upstream that are offered."""


@dataclass(frozen=True)
class Source:
    """One tensor before a node.

    Attributes
    ----------
    title : str
    key : tuple of str
        The node and the output port, or the node and the weight that it owns.
    port : str
        The input port of the node that depends on it; empty for one further upstream.
    shape : tuple of int
    is_weight, is_batched : bool
    """

    title: str
    key: tuple[str, str]
    port: str
    shape: tuple[int, ...]
    is_weight: bool = False
    is_batched: bool = False

    @property
    def is_far(self) -> bool:
        return not self.port

    def value(self, result: Result) -> Any:
        """Return the tensor's numbers in a run."""
        node, port = self.key
        if self.is_weight:
            return result.weight_value(node, port)
        return result.value(node, port)


def sources_of(graph: Graph, result: Result, name: str) -> list[Source]:
    """Return what a node depends on: its inputs and weights, then all that is further upstream.

    Nothing where the run is of another node than the one that stands there by now.
    """
    if not result.has_value(name) or not np.ndim(result.value(name)):
        return []
    step, _ = result.step(name)
    if step.type != graph.node(name):
        return []
    owned = {weight.name for _, weight in step.weights}
    found = []
    edges = graph.edges_into(name)
    out = np.shape(result.value(name))
    inputs = dict(zip([p.name for p in graph.node(name).input_ports()], result.inputs_of(name),
                      strict=True))  # fmt: skip
    near = set()
    for port in graph.node(name).input_ports():
        array, edge = inputs[port.name], edges.get(port.name)
        if array is None or port.is_hidden or np.asarray(array).dtype.kind != "f":
            continue
        shape = np.shape(array)
        if edge is None and port.name not in owned:
            continue  # its wire is gone since the run
        if edge is None:
            found.append(Source(port.name, (name, port.name), port.name, shape, is_weight=True))
        else:
            key = edge.source, edge.source_port
            if not result.has_value(*key):
                continue
            near.add(key)
            is_batched = shape[:1] == out[:1] and len(shape) > 2
            title = f"{port.name} ← {_title(graph, *key)}"
            found.append(Source(title, key, port.name, shape, is_batched=is_batched))
    if not found:
        return []
    upstream = graph.order.upstream([name]) - {name}
    names = [each for each in graph.order.sorted_names() if each in upstream]
    for each in reversed(names[-MOST_FAR:]):
        for port in graph.node(each).output_ports():
            if (each, port.name) in near or not result.has_value(each, port.name):
                continue
            array = np.asarray(result.value(each, port.name))
            if array.ndim and array.dtype.kind == "f":
                is_batched = array.shape[:1] == out[:1] and array.ndim > 2
                title = _words("{0}, through all between").replace(
                    "{0}", _title(graph, each, port.name)
                )
                key = each, port.name
                found.append(Source(title, key, "", array.shape, is_batched=is_batched))
    return found


def field_text(index: tuple[int, ...], mask: Any) -> str:
    """Return ``out[0, 2, 5, 5] depends on 25 of 784 numbers: rows 3–7, columns 3–7``."""
    count = 0 if mask is None else int(np.count_nonzero(mask))
    total = 0 if mask is None else int(np.size(mask))
    text = counted(
        "FieldWords", "out{0} depends on {1} of %n number", "out{0} depends on {1} of %n numbers",
        total,
    )  # fmt: skip
    text = text.replace("{0}", f"[{', '.join(map(str, index))}]").replace("{1}", f"{count:,}")
    if mask is None:
        return _words("out{0} does not depend on it").replace(
            "{0}", f"[{', '.join(map(str, index))}]"
        )
    if not count or mask.ndim < 2:
        return text
    flat = mask.reshape(-1, *mask.shape[-2:]).any(axis=0)
    rows, columns = np.flatnonzero(flat.any(axis=1)), np.flatnonzero(flat.any(axis=0))
    where = _words("rows {0}, columns {1}")
    return f"{text}: " + where.replace("{0}", _span(rows)).replace("{1}", _span(columns))


def _span(places: Any) -> str:
    first, last = int(places[0]), int(places[-1])
    return str(first) if first == last else f"{first}–{last}"


def _title(graph: Graph, node: str, port: str) -> str:
    return f"{node}.{port}" if len(graph.node(node).output_ports()) > 1 else node


def _words(text: str) -> str:
    return QCoreApplication.translate("FieldWords", text)
