"""What a help page says besides its text: formulas, source, expansion, an example. No widgets."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from graph_engine.errors import GraphError
from graph_engine.graph import Graph
from nodes.errors import RuleError
from nodes.node_type import NodeType

SHOWN = 30
"""Numbers of a tensor that are written out."""


def gradient_line(node: NodeType) -> str:
    """Return the local gradients as text in the names of the ports."""
    return node.gradient_formula


def expansion_line(node: NodeType) -> str:
    """Return the node in simpler ones, where it has such a form."""
    try:
        return node.expands_to()
    except RuleError:
        return ""


@lru_cache(maxsize=64)
def example_lines(cls: type[NodeType]) -> str:
    """Return the first example of a node type with its numbers, run now; empty without one.

    ::

        x    = [-1.50  0.50]
        out  = [ 0.00  0.50]
    """
    if not cls.examples or not cls.examples[0].inputs:
        return ""
    example = cls.examples[0]
    graph = Graph()
    try:
        name = graph.add(cls.id, **dict(example.settings))
        node = graph.node(name)
        inputs = dict(zip((port.name for port in node.data_ports()), example.draw(), strict=False))
        for port, array in inputs.items():
            if array is not None:
                dtype = "integer" if array.dtype.kind in "iu" else "float"
                shown = array if dtype == "integer" else _rounded(array)
                graph.connect(graph.add("value", value=shown, dtype=dtype), (name, port))
                inputs[port] = shown
        result = graph.run()
        outputs = {port.name: result.value(name, port.name) for port in node.output_ports()}
    except (GraphError, RuleError):
        return ""
    settings = ", ".join(f"{key}={value}" for key, value in example.settings.items())
    named = [(port, array) for port, array in (*inputs.items(), *outputs.items())
             if array is not None]  # fmt: skip
    width = max(len(port) for port, _ in named)
    lines = [_said("with {0}").replace("{0}", settings)] if settings and inputs else []
    lines += [_assignment(port.ljust(width), array) for port, array in named]
    return "\n".join(lines)


def _said(text: str) -> str:
    return QCoreApplication.translate("Help", text)


def _rounded(array: Any) -> Any:
    """Return numbers with two decimals, so that what is shown is what is put in."""
    found = np.round(array, 2)
    # An even grid stays without ties and zeros unless it is finer than that.
    return array if np.unique(found).size < np.size(array) else found


def _assignment(name: str, array: Any) -> str:
    numbers = np.asarray(array)
    if numbers.size > SHOWN:
        shape = "×".join(map(str, numbers.shape))
        start = np.array2string(numbers.ravel()[:3], precision=2, suppress_small=True)
        text = _said("{0} numbers: {1} …").replace("{0}", shape)
        return f"{name} = " + text.replace("{1}", start[1:-1])
    text = np.array2string(numbers, precision=2, suppress_small=True, max_line_width=40)
    return f"{name} = " + text.replace("\n", "\n" + " " * (len(name) + 3))
