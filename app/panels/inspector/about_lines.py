"""Shapes, sizes, PyTorch lines and help text of a node. No widgets."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from app.language.counting import counted
from app.language.engine_words import about_words
from app.widgets.numbers import exact_text
from graph_engine.errors import GraphError
from graph_engine.graph import Graph
from graph_engine.shape_inference import NodeShapes, ShapeTable
from graph_engine.summary import NodeSummary
from graph_engine.torch_source import torch_source
from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.shapes import shape_text

MAXIMUM_LINES = 8
MAXIMUM_NODES = 1_000


def shapes_line(node: NodeType, shapes: NodeShapes) -> str:
    """Return ``x (N, 1, 28, 28) → (N, 6, 28, 28)``; a dash for what is not known."""
    inputs = "  ".join(
        f"{port.name} {'—' if shape is None else shape_text(shape)}"
        for port, shape in zip(node.data_ports(), shapes.inputs, strict=False)
    )
    outputs = "—"
    if shapes.outputs is not None:
        outputs = "  ".join(map(shape_text, shapes.outputs))
    return f"{inputs} → {outputs}" if inputs else f"→ {outputs}"


def sizes_line(summary: NodeSummary) -> str:
    """Return ``156 parameters · 117.6 k multiply-adds · 36.8 KiB``; empty for single numbers."""
    words = []
    if summary.parameters:
        words.append(counted("Sizes", "%n parameter", "%n parameters", summary.parameters))
    if summary.multiply_adds:
        text = _said("{0} multiply-adds")
        words.append(text.replace("{0}", count_text(summary.multiply_adds)))
    if summary.memory_bytes > 8:
        words.append(bytes_text(summary.memory_bytes))
    return " · ".join(words)


def _said(text: str) -> str:
    return QCoreApplication.translate("Sizes", text)


def count_text(count: int) -> str:
    """Return a count with a letter for its thousands: ``117.6 k``, ``1.8 M``."""
    for limit, letter in ((10**9, "G"), (10**6, "M"), (10**3, "k")):
        if count >= limit:
            return f"{count / limit:.1f} {letter}"
    return exact_text(count)


def bytes_text(count: int) -> str:
    """Return a number of bytes: ``36.8 KiB``."""
    for limit, unit in ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB")):
        if count >= limit:
            return f"{count / limit:.1f} {unit}"
    return f"{count} B"


def torch_lines(graph: Graph, shapes: ShapeTable, name: str) -> str:
    """Return the lines of the generated module that are about a node; empty when it has none.

    Of a large graph none are given: they come of writing the whole module.
    """
    if len(graph) > MAXIMUM_NODES:
        return ""
    try:
        source = torch_source(graph, shapes)
    except (GraphError, RuleError):
        return ""
    # What a node makes is assigned to its name, or to a member of that name.
    own = re.compile(rf"^\s*(self\.)?{re.escape(name)}(_\w+)?(, \w+)*\s*=")
    used = re.compile(rf"\bself\.{re.escape(name)}\b")
    lines = source.text.splitlines()
    found = [line.strip() for line in lines if own.search(line) or used.search(line)]
    if not any(own.search(line) and "self." not in line.split("=")[0] for line in lines):
        # Its expression is what a method returns.
        returns = [line.strip() for line in lines if line.strip().startswith("return ")]
        methods = (source.outputs, source.loss_outputs)
        for line, outputs in zip(returns, methods, strict=False):
            if any(node == name for node, _ in outputs):
                found.append(line)
    unique = list(dict.fromkeys(found))
    return "\n".join(unique[:MAXIMUM_LINES])


def about_text(cls: type[NodeType]) -> str:
    """Return the help page of a node type as paragraphs of running text."""
    return "\n\n".join(about_words(cls))
