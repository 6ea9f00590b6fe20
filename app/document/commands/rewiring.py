"""Taking wires off, putting others in their place, and a node between them, in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.document.commands.graph_command import GraphCommand
from app.document.document import Document, Position
from app.document.locking import shift_nodes
from app.document.parts import is_wired
from graph_engine.edge import Edge, with_name

NEW = ""
"""What an edge to be calls the node that comes with it."""


@dataclass(frozen=True)
class NewNode:
    """A node to be, with its top left corner."""

    type_id: str
    position: Position
    settings: Mapping[str, Any] = field(default_factory=dict)
    name: str | None = None


class Rewire(GraphCommand):
    """Take edges away, add a node, make edges and move nodes.

    Parameters
    ----------
    document : Document
    text : str
        What the history calls it; ``{name}`` becomes the new node's name.
    removed, added : iterable of Edge
        An added edge ends at a free port, or at one that a removed edge frees.
    new : NewNode, optional
        Added edges call it `NEW`.
    moved : mapping of str to (x, y), optional
    bends : mapping of Edge to sequence of (x, y), optional
        The points that added edges are led through.

    Attributes
    ----------
    name : str or None
        The new node's name, once it is added.
    """

    def __init__(
        self,
        document: Document,
        text: str,
        *,
        removed: Iterable[Edge] = (),
        added: Iterable[Edge] = (),
        new: NewNode | None = None,
        moved: Mapping[str, Position] | None = None,
        bends: Mapping[Edge, Sequence[Position]] | None = None,
    ) -> None:
        super().__init__(document, text)
        self._text = text
        self._removed = tuple(removed)
        self._added = tuple(added)
        self._new = new
        self._after = dict(moved or {})
        self._bends = dict(bends or {})
        self._before: dict[str, Position] = {}
        self._made: list[Edge] = []
        self.name: str | None = None

    def touched(self) -> Iterable[str]:
        edges = (*self._removed, *self._added)
        return {name for edge in edges for name in (edge.source, edge.target)} - {NEW}

    def change(self) -> None:
        document, graph = self.document, self.document.graph
        self._made = []
        self._before = {name: document.position(name) for name in self._after}
        for edge in self._removed:
            graph.disconnect(edge)
        if self._new is not None:
            name = self.name or self._new.name
            self.name = graph.add(self._new.type_id, name, **self._new.settings)
            document.place({self.name: self._new.position}, is_new=True)
            self.setText(self._text.format(name=self.name))
        for edge in self._added:
            edge = with_name(edge, NEW, self.name or NEW)
            source, target = (edge.source, edge.source_port), (edge.target, edge.target_port)
            self._made.append(graph.connect(source, target))
        if self._bends:
            made = {with_name(e, NEW, self.name or NEW): p for e, p in self._bends.items()}
            document.put_sheet(document.sheet.with_bends(made))
        shift_nodes(document, self._after)

    def change_back(self) -> None:
        graph = self.document.graph
        for edge in reversed(self._made):
            graph.disconnect(edge)
        if self._new is not None and self.name is not None and self.name in graph:
            graph.remove(self.name)
        if self.before is not None:
            self.before.restore_places(graph)
        for edge in self._removed:
            if not is_wired(graph, edge):
                graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        self.document.place(self._before)

    roll_back = change_back
