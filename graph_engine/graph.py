"""Graph: the structure, and a door to everything that can be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.library import put_block, type_for
from graph_engine.formula import build_formula
from graph_engine.project import load_project, save_project
from graph_engine.result import Result
from graph_engine.run import run_graph
from graph_engine.structure import GraphStructure
from graph_engine.torch_source import torch_source
from nodes.node_type import NodeType


class Graph(GraphStructure):
    """A computational graph: build it, run it, compile it, save it.

    >>> g = Graph("LeNet5")
    >>> image = g.add("input", name="image", shape=(1, 28, 28))
    >>> conv = g.add("conv2d", name="conv1", filters=6, kernel_size=5)
    >>> edge = g.connect("image", "conv1")

    Building is inherited from `GraphStructure`.
    """

    def node_class(self, type_id: str) -> type[NodeType]:
        """Return the class of a node type, or of ``block:NAME`` and the like."""
        return type_for(type_id, self.blocks)

    def define_block(self, definition: BlockDefinition) -> None:
        """Add a block, or change it with all its instances; see `graph_engine.blocks.library`."""
        put_block(self, definition)

    @classmethod
    def from_formula(
        cls, formula: str, *, trainable: Iterable[str] | None = None, **values: Any
    ) -> Self:
        """Return the graph of a formula such as ``"sigmoid(w*x + b)"``.

        Parameters
        ----------
        trainable : iterable of str, optional
            Names that become parameters. Left out, those that begin with w, W or b.
        **values
            Value of each name: a number or nested list.

        Raises
        ------
        FormulaError
            Pointing at the column.
        """
        graph = cls()
        build_formula(graph, formula, values, trainable=trainable)
        return graph

    def run(self, output: str | None = None, **feeds: Any) -> Result:
        """Run forward, and backward from one node; see `graph_engine.run.run_graph`.

        Parameters
        ----------
        output : str, optional
            The node to differentiate. Left out, it is the one sink that is a single number.
        **feeds
            Arrays for input nodes by name; a tuple for a node with several outputs.
        """
        return run_graph(self, output, feeds)

    def torch_source(self) -> str:
        """Return the PyTorch text of this graph: one class with ``__init__`` and ``forward``."""
        return torch_source(self).text

    def to_torch(self) -> Any:
        """Return the nn.Module made by that text, with this graph's weights in it."""
        from graph_engine.torch_module import torch_module

        return torch_module(self)

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Return the graph of a project folder or archive.

        Raises
        ------
        ProjectError
        """
        graph = cls()
        load_project(Path(path), graph)
        return graph

    def save(self, path: str | Path) -> None:
        """Write a project folder; what was there is replaced only when all is written."""
        save_project(self, Path(path))
