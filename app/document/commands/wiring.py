"""Making and removing edges."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.commands.graph_command import GraphCommand, translated
from app.document.commands.removing import RemoveSelection
from app.document.document import Document
from graph_engine.edge import Edge
from graph_engine.wiring import End


class Connect(GraphCommand):
    """Wire an output to an input.

    Parameters
    ----------
    source, target : str or (str, str)
        As in `GraphStructure.connect`.
    replace : bool
        Whether an edge that ends at the input already gives way.
    """

    def __init__(self, document: Document, source: End, target: End, replace: bool = True) -> None:
        self._source = source
        self._target = target
        source_name, target_name = _node_of(source), _node_of(target)
        text = translated("Connect {source} to {target}")
        super().__init__(document, text.format(source=source_name, target=target_name))
        self._replace = replace
        self._standing: Edge | None = None
        self.edge: Edge | None = None

    def touched(self) -> Iterable[str]:
        graph, target = self.document.graph, _node_of(self._target)
        graph.node(target)
        names = {_node_of(self._source), target}
        self._standing = None
        if self._replace and not isinstance(self._target, str):
            self._standing = graph.edges_into(target).get(self._target[1])
        if self._standing is not None:
            names.add(self._standing.source)
        return names

    def change(self) -> None:
        self.edge = None
        self.edge = self.document.graph.connect(self._source, self._target, replace=self._replace)

    def change_back(self) -> None:
        graph = self.document.graph
        if self.edge is None:
            return  # refused: the graph has put back what it had taken away
        graph.disconnect(self.edge)
        if self.before is not None:
            self.before.restore_places(graph)
        if self._standing is not None:
            standing = self._standing
            graph.connect(
                (standing.source, standing.source_port), (standing.target, standing.target_port)
            )


class Disconnect(RemoveSelection):
    """Take an edge away."""

    def __init__(self, document: Document, edge: Edge) -> None:
        super().__init__(document, (), (edge,))
        text = translated("Disconnect {source} from {target}")
        self.setText(text.format(source=edge.source, target=edge.target))

    def change(self) -> None:
        self.document.graph.disconnect(self._edges[0])


def _node_of(end: End) -> str:
    return end if isinstance(end, str) else end[0]
