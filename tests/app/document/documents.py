"""Documents to test on, and what of them an undone edit must bring back."""

from __future__ import annotations

from typing import Any

from app.document.commands import BuildFormula
from app.document.document import Document
from graph_engine.structure import GraphStructure

NEURON = "sigmoid(w0*x0 + w1*x1 + w2)"
NEURON_VALUES = {"w0": 2.0, "x0": -1.0, "w1": -3.0, "x1": -2.0, "w2": -3.0}


def neuron() -> Document:
    """Return a document with the sigmoid neuron in it."""
    document = Document()
    document.push(BuildFormula(document, NEURON, NEURON_VALUES))
    return document


def graph_snapshot(graph: GraphStructure) -> dict[str, Any]:
    """Return everything a graph consists of, orders included."""
    learned = graph.learned_weights()
    return {
        "order": list(graph),
        "nodes": {name: graph.node(name) for name in graph},
        "edges": graph.edges(),
        "out": {name: graph.edges_out_of(name) for name in graph},
        "settings": graph.settings,
        "weights": {key: (a.shape, a.tobytes()) for key, a in sorted(learned.items())},
    }


def snapshot(document: Document) -> dict[str, Any]:
    """Return everything a document consists of."""
    graph = document.graph
    return {
        **graph_snapshot(graph),
        "blocks": dict(graph.blocks),
        "groups": dict(graph.groups),
        "positions": document.positions,
        "sheet": document.sheet,
    }
