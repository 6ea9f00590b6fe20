"""A copy of the document's graph for another thread, brought up to date by small edits.

Copying ten thousand nodes for each run would cost more than the run. The copy repeats the edits
instead: the window's thread notes them, the worker's thread carries them out before it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from graph_engine.arrangement import Arrangement, arrangement_of
from graph_engine.edge import Change, Edge
from graph_engine.result import Result
from graph_engine.run import Runner
from graph_engine.settings import GraphSettings
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.shapes import Array

Edit = Callable[["GraphCopy"], None]
Weights = dict[tuple[str, str], Array | None]


class EditLog:
    """Notes what happens to a graph, from its whole state now on. Lives in the window's thread.

    Everything noted is frozen or a list of its own, so that another thread may read it.
    """

    def __init__(self, graph: GraphStructure) -> None:
        self._graph = graph
        self._sent: Weights = {}
        self._edits: list[Edit] = [self._everything()]
        graph.watch(self._note)

    def close(self) -> None:
        """Stop watching the graph."""
        self._graph.unwatch(self._note)

    def take(self) -> list[Edit]:
        """Return the edits since the last call."""
        edits, self._edits = self._edits, []
        # An undone edit brings back an order that no change tells of.
        return [*edits, partial(_restore_places, arrangement=arrangement_of(self._graph, ()))]

    def _everything(self) -> Edit:
        graph = self._graph
        self._sent = dict(graph.learned_weights())
        nodes = [(name, graph.node(name)) for name in graph]
        return partial(
            _load,
            name=graph.name,
            settings=graph.settings,
            nodes=nodes,
            edges=graph.edges(),
            weights=dict(self._sent),
        )

    def _note(self, change: Change) -> None:
        graph = self._graph
        match change.kind:
            case "loaded":
                self._edits = [self._everything()]
            case "node_added":
                self._add(_add_node, name=change.node, node=graph.node(change.node))
            case "node_removed":
                self._sent = {k: a for k, a in self._sent.items() if k[0] != change.node}
                self._add(_remove_node, name=change.node)
            case "node_renamed":
                old, new = change.old_name, change.node
                self._sent = {
                    (new if name == old else name, weight): array
                    for (name, weight), array in self._sent.items()
                }
                self._add(_rename_node, old=old, new=new)
            case "node_changed":
                self._add(_replace_node, name=change.node, node=graph.node(change.node))
            case "edge_added":
                self._add(_connect, edge=change.edge)
            case "edge_removed":
                self._add(_disconnect, edge=change.edge)
            case "weights_changed":
                self._add(_set_weights, weights=self._changed_weights())
            case "settings_changed":
                self._add(_change_settings, settings=graph.settings)

    def _add(self, edit: Callable[..., None], **details: object) -> None:
        self._edits.append(partial(edit, **details))

    def _changed_weights(self) -> Weights:
        now = self._graph.learned_weights()
        changed: Weights = {k: a for k, a in now.items() if self._sent.get(k) is not a}
        gone = [k for k in self._sent if k not in now and k[0] in self._graph]
        changed.update(dict.fromkeys(gone))
        self._sent = dict(now)
        return changed


class GraphCopy:
    """The copy and its runner. Lives in the worker's thread, one run at a time."""

    def __init__(self) -> None:
        self.graph = GraphStructure(is_copy=True)
        self.runner = Runner(self.graph)

    def run(self, edits: list[Edit], output: str | None) -> Result:
        """Carry the edits out, run, and look the numbers through for NaN and Inf."""
        for edit in edits:
            edit(self)
        result = self.runner.run(output if output in self.graph else None)
        _ = result.problems
        return result


def _load(
    copy: GraphCopy,
    name: str,
    settings: GraphSettings,
    nodes: list[tuple[str, NodeType]],
    edges: list[Edge],
    weights: Weights,
) -> None:
    copy.runner.close()
    copy.graph = GraphStructure(name, settings, is_copy=True)
    with copy.graph.bulk():
        for node_name, node in nodes:
            copy.graph.add_node(node, node_name)
        for edge in edges:
            _connect(copy, edge)
    copy.graph.set_weights(weights)
    copy.runner = Runner(copy.graph)


def _add_node(copy: GraphCopy, name: str, node: NodeType) -> None:
    copy.graph.add_node(node, name)


def _remove_node(copy: GraphCopy, name: str) -> None:
    copy.graph.remove(name)


def _rename_node(copy: GraphCopy, old: str, new: str) -> None:
    copy.graph.rename(old, new)


def _replace_node(copy: GraphCopy, name: str, node: NodeType) -> None:
    copy.graph.replace_node(name, node)


def _connect(copy: GraphCopy, edge: Edge) -> None:
    copy.graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))


def _disconnect(copy: GraphCopy, edge: Edge) -> None:
    copy.graph.disconnect(edge)


def _set_weights(copy: GraphCopy, weights: Weights) -> None:
    copy.graph.set_weights(weights)


def _change_settings(copy: GraphCopy, settings: GraphSettings) -> None:
    copy.graph.change_settings(**settings.model_dump())


def _restore_places(copy: GraphCopy, arrangement: Arrangement) -> None:
    arrangement.restore_places(copy.graph)
