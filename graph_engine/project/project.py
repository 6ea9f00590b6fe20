"""Project: what a folder or archive held besides the graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from graph_engine.errors import Problem
from graph_engine.project.sheet import Sheet
from graph_engine.structure import GraphStructure

Position = tuple[float, float]
Layout = dict[str, Position]


@dataclass(frozen=True)
class Project:
    """An opened project.

    Attributes
    ----------
    graph : GraphStructure
        The graph that was filled.
    layout : dict of str to (float, float)
        Where nodes stand; those that nobody placed are not in it.
    path : Path
    runs : tuple of str
        Names of the training runs in the folder.
    problems : tuple of Problem
        What could be left aside: positions that cannot be read, fields of a newer version.
    sheet : Sheet
        Locked nodes, bends of wires, notes and frames.
    """

    graph: GraphStructure
    layout: Layout
    path: Path
    runs: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    sheet: Sheet = field(default_factory=Sheet)
