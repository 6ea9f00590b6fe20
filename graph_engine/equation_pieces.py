"""What equations of steps are made of."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from graph_engine.local_formula import source_name
from graph_engine.sentence import said
from graph_engine.steps import BackwardStep
from graph_engine.structure import GraphStructure

Role = Literal["value", "gradient", "local", "plain"]
Part = tuple[str, Role]


def in_brackets(value: Any, text: str) -> str:
    """Return a number's text, a tensor's in brackets: its words would run into the signs."""
    return text if np.ndim(value) == 0 else said("[{text}]", text=text)


def giver_name(graph: GraphStructure, step: BackwardStep) -> str:
    """Return the name of what the gradient goes to: a source, or a weight the node owns."""
    return f"{step.node}.{step.port}" if step.edge is None else source_name(graph, step.edge)
