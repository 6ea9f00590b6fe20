"""What is inside a node, as a document of its own that nobody edits."""

from __future__ import annotations

from collections.abc import Mapping

from app.document.command import Command
from app.document.document import Document, Position
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.interior import Interior
from graph_engine.errors import BlockError
from graph_engine.graph import Graph
from graph_engine.settings import GraphSettings
from graph_engine.shape_inference import ShapeTable
from nodes.shapes import Shape


class InsideDocument(Document):
    """A copy of what is inside a node, so that the canvas can show it like any other graph.

    It changes by `show` only; commands are refused.
    """

    _given: Mapping[str, Shape] = {}

    def show(
        self,
        interior: Interior,
        places: Mapping[str, Position],
        settings: GraphSettings,
        blocks: Mapping[str, BlockDefinition],
        title: str,
    ) -> None:
        """Take up what is inside another node, or inside the same one after an edit.

        Parameters
        ----------
        places : mapping of str to (x, y)
            Of the nodes inside.
        settings, blocks
            Of the graph around.
        """
        inner = interior.graph
        graph = Graph(inner.name, settings)
        graph.blocks = blocks
        with graph.bulk({name: place for place, name in enumerate(inner)}):
            for name in inner.names_as_added():
                graph.add_node(inner.node(name), name)
            for edge in inner.edges():
                graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        self._given = interior.given
        self._take_over(graph, dict(places), None, title)

    def show_changes(self, interior: Interior) -> None:
        """Take over settings and shapes of the same nodes and edges."""
        self._given = interior.given
        self._shapes.close()
        self._shapes = self.make_shapes(self.graph)
        with self.edit():
            for name in interior.graph:
                node = interior.graph.node(name)
                if node != self.graph.node(name):
                    self.graph.replace_node(name, node)
        self._is_touched = True
        self._finish()

    def push(self, command: Command) -> None:
        rule = "what is inside a node is to be looked at, not to be changed"
        raise BlockError(rule, "Expand the node in place, and change what comes out.")

    def make_shapes(self, graph: Graph) -> ShapeTable:
        return ShapeTable(graph, self._given)
