"""Nodes in the place of others, in one step: what expanding, collapsing and making blocks share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.document.commands.graph_command import GraphCommand
from app.document.document import Document, Position
from app.document.locking import shift_nodes
from app.document.parts import Parts, parts_of, put_in
from app.document.room import Box, Size, Sizes, box_around, small_sizes
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.replacement import Replacement
from graph_engine.group import Group


class ReplaceNodes(GraphCommand):
    """Make a `Replacement`, and give places to what comes.

    A subclass writes `make` and `arrange`.

    Parameters
    ----------
    sizes : callable, optional
        Measures nodes; left out, all are small.

    Attributes
    ----------
    added : tuple of str
        The nodes that came, once it is done.
    """

    removes_nodes = True

    def __init__(self, document: Document, text: str, sizes: Sizes | None = None) -> None:
        super().__init__(document, text)
        self._sizes = sizes or small_sizes
        self._replacement: Replacement | None = None
        self._removed = Parts({})
        self._blocks: Mapping[str, BlockDefinition] = {}
        self._groups: Mapping[str, Group] = {}
        self._after: dict[str, Position] = {}
        self._moved: dict[str, Position] = {}
        self.added: tuple[str, ...] = ()

    def make(self) -> Replacement:
        """Return what is to be done, or raise."""
        raise NotImplementedError(f"{type(self).__name__} must say what it replaces")

    def arrange(self, old: Box) -> dict[str, Position]:
        """Return the places of the nodes that came, and of those that make way for them.

        Parameters
        ----------
        old : Box
            Around the bodies of the nodes that went.
        """
        raise NotImplementedError(f"{type(self).__name__} must give places")

    def sizes_of(self, names: Iterable[str]) -> Mapping[str, Size]:
        """Return width and height of nodes that the document has now."""
        return self._sizes(self.document.graph, self.document.shapes, names)

    def touched(self) -> Iterable[str]:
        if self._replacement is None:
            self._replacement = self.make()
            self.added = tuple(self._replacement.nodes)
        self._removed = parts_of(self.document, self._replacement.removed)
        edges = (*self._removed.edges, *self._replacement.edges)
        ends = (name for edge in edges for name in (edge.source, edge.target))
        return {*self._replacement.removed, *ends}

    def change(self) -> None:
        made, document = self._replacement, self.document
        assert made is not None
        graph = document.graph
        self._blocks, self._groups = graph.blocks, graph.groups
        old = None
        if not self._after:
            old = box_around(self._removed.positions, self.sizes_of(made.removed))
        made.make(graph)
        if old is not None:
            self._after = self.arrange(old)
        stay = [name for name in self._after if name not in made.nodes]
        self._moved = {name: document.position(name) for name in stay}
        document.place({name: self._after[name] for name in made.nodes}, is_new=True)
        shift_nodes(document, {name: self._after[name] for name in stay})

    def change_back(self) -> None:
        graph = self.document.graph
        for name in reversed(self.added):
            if name in graph:
                graph.remove(name)
        if graph.blocks != self._blocks:
            graph.set_blocks(self._blocks)
        put_in(self.document, self._removed, self.before)
        if graph.groups != self._groups:
            graph.set_groups(self._groups)
        self.document.place(self._moved)

    roll_back = change_back
