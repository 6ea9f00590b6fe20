"""The errors of the engine: which node, which rule, which value, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


class GraphError(ValueError):
    """A rule of graphs is broken; nothing has been changed.

    Attributes
    ----------
    node : str
        Name of the node it is about, or empty.
    rule : str
        What is wrong, with the values in it.
    remedy : str
        What to do about it; may be empty.
    """

    def __init__(self, rule: str, remedy: str = "", node: str = "") -> None:
        self.node = node
        self.rule = rule
        self.remedy = remedy
        super().__init__(f"{rule}. {remedy}" if remedy else f"{rule}.")


class CycleError(GraphError):
    """An edge that would close a cycle.

    Attributes
    ----------
    cycle : tuple of str
        The nodes along it, first and last the same.
    """

    def __init__(self, cycle: tuple[str, ...]) -> None:
        self.cycle = cycle
        path = " → ".join(cycle if len(cycle) <= 12 else (*cycle[:6], "…", *cycle[-5:]))
        super().__init__(
            f"this edge would close the cycle {path}",
            "Values flow one way: take the edge from a node that does not depend on its target.",
            cycle[0],
        )


class PortError(GraphError):
    """An edge that a port cannot take."""


class NodeNameError(GraphError):
    """A name that is not an identifier, is reserved, taken or unknown."""


class FormulaError(GraphError):
    """A formula that cannot be read.

    Attributes
    ----------
    column : int
        Where, counted from 0.
    """

    def __init__(self, rule: str, formula: str, column: int, remedy: str = "") -> None:
        self.column = column
        self.formula = formula
        super().__init__(f"column {column + 1}: {rule}", remedy)

    def pointed(self) -> str:
        """Return the formula with a caret below the column."""
        return f"{self.formula}\n{' ' * self.column}^"


class BlockError(GraphError):
    """A block that cannot be: its nodes, settings or expressions break a rule."""


class RunError(GraphError):
    """Something asked of a run that it does not hold."""


class ProjectError(GraphError):
    """A project folder or file that cannot be read or written."""


class TrainingError(GraphError):
    """A graph, data set or job that cannot be trained."""


class ExportError(GraphError):
    """A model that cannot be exported, or an export that failed its check."""


@dataclass(frozen=True)
class Problem:
    """One line of the Problems list.

    Attributes
    ----------
    severity : {"error", "warning", "note"}
    node : str
        Name of the node, or empty for the whole graph.
    rule, remedy : str
        As in `GraphError`.
    port : str
        Name of the input port it is about, or empty.
    """

    severity: Literal["error", "warning", "note"]
    node: str
    rule: str
    remedy: str = ""
    port: str = ""
