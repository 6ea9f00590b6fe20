"""Recipe: how one example is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph_engine.structure import GraphStructure

Layout = Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Recipe:
    """An example before it is written to a project.

    Attributes
    ----------
    name, title, about : str
        As in `graph_engine.examples.Example`.
    build : callable
        Returns the graph and where its nodes stand.
    """

    name: str
    title: str
    about: str
    build: Callable[[], tuple[GraphStructure, Layout]]
