"""The structure of a graph behind a small, named interface on networkx."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from graph_engine.edge import Change, Edge
from graph_engine.errors import NodeNameError, PortError
from graph_engine.group import Group
from graph_engine.names import GivenNames
from graph_engine.owned_weights import OwnedWeights, random_for
from graph_engine.settings import GraphSettings
from graph_engine.wired_nodes import WiredNodes
from graph_engine.wiring import End, Wiring
from nodes.initializers import Weight
from nodes.node_type import NodeType
from nodes.registry import node_type
from nodes.shapes import Array


class GraphStructure(WiredNodes):
    """Nodes, edges and weights of a computational graph; `Graph` adds what it does.

    Change it only by the methods here; each leaves the graph as it was when it raises.

    Parameters
    ----------
    name : str
        A title; also the class name of the generated module, made an identifier.
    settings : GraphSettings, optional
    is_copy : bool
        Whether it only repeats another graph, to be run: the networkx graph, ten megabytes at ten
        thousand nodes, is made when it is first asked for then.

    Attributes
    ----------
    blocks : mapping of str to BlockDefinition
        The blocks that this graph may use, by name; changed by `graph_engine.blocks.library`.
    groups : mapping of str to Group
        The nodes that stand expanded, by the names they had; see `graph_engine.blocks.expanding`.
    folder : Path or None
        Where the project lies, which relative paths in it are relative to; None: not saved yet.
    """

    def __init__(
        self,
        name: str = "graph",
        settings: GraphSettings | None = None,
        *,
        is_copy: bool = False,
    ) -> None:
        super().__init__(is_copy=is_copy)
        self.name = name
        self.settings = settings or GraphSettings()
        self.blocks: Mapping[str, Any] = {}
        self.groups: Mapping[str, Group] = {}
        self.folder: Path | None = None
        self.version = 0
        self._weights = OwnedWeights()
        self._wiring = Wiring(self.node, self.edges_into)
        self._names = GivenNames(self)
        self._watchers: list[Callable[[Change], None]] = []
        self._is_bulk = False

    # Editing

    def add(self, type_id: str, name: str | None = None, **settings: Any) -> str:
        """Add a node and return its name.

        Parameters
        ----------
        type_id : str
            Id of the node type: ``"conv2d"``. `gradloom nodes` lists them.
        name : str, optional
            An identifier; made from the type when left out (``conv_1``).
        **settings
            The node's settings: ``filters=6, kernel_size=5``.

        Raises
        ------
        UnknownNodeTypeError, SettingError, NodeNameError
        """
        return self.add_node(self.node_class(type_id).checked(settings), name)

    def node_class(self, type_id: str) -> type[NodeType]:
        """Return the class of a node type; `Graph` also knows those made of its blocks."""
        return node_type(type_id)

    def add_node(self, node: NodeType, name: str | None = None) -> str:
        """Add a node whose settings are checked already; return its name."""
        if name is None:
            name = self._names.next(node.stem or node.id)
        else:
            self._names.check(name)
        self._types[name] = node
        self._digraph.add_node(name, node)
        self.order.add_node(name)
        self._incidence.add_node(name)
        self._changed(Change("node_added", name))
        return name

    def remove(self, name: str) -> None:
        """Remove a node and the edges at it; its learned weights go too."""
        self.node(name)
        for edge in self._edges_at(name):
            self.disconnect(edge)
        self._digraph.remove_node(name)
        self.order.remove_node(name)
        self._incidence.remove_node(name)
        del self._types[name]
        self._weights.forget(name)
        self._changed(Change("node_removed", name))

    def connect(self, source: End, target: End, *, replace: bool = False) -> Edge:
        """Wire an output to an input and return the edge.

        Parameters
        ----------
        source : str or (str, str)
            A node (its first output), or (node, output port).
        target : str or (str, str)
            A node (its first free data input), or (node, input port).
        replace : bool
            Whether an edge that already ends at the port is taken away first.

        Raises
        ------
        PortError
            No such port, port taken, or numbers of the wrong kind.
        CycleError
            With the cycle named.
        """
        edge = self._wiring.edge(source, target)
        self._wiring.check_kinds(edge)
        standing = self._incidence.into[edge.target].get(edge.target_port)
        if standing is not None:
            if not replace:
                raise PortError(
                    f"input {edge.target_port} of {self.display_name(edge.target)} is already "
                    f"wired from {standing.source}",
                    "Disconnect that edge first, or replace it.",
                    edge.target,
                )
            self.disconnect(standing)
        try:
            if self._is_bulk:
                self.order.add_edge_unsorted(edge.source, edge.target)
            else:
                self.order.add_edge(edge.source, edge.target)
        except Exception:
            if standing is not None:
                self.connect(
                    (standing.source, standing.source_port),
                    (standing.target, standing.target_port),
                )
            raise
        self._digraph.add_edge(edge)
        self._incidence.add(edge)
        self._changed(Change("edge_added", edge=edge))
        return edge

    def disconnect(self, edge: Edge) -> None:
        """Take an edge away.

        Raises
        ------
        PortError
            When there is no such edge.
        """
        if edge not in self._incidence:
            raise PortError(
                f"there is no edge from {edge.source}.{edge.source_port} "
                f"to {edge.target}.{edge.target_port}"
            )
        self._digraph.remove_edge(edge)
        self.order.remove_edge(edge.source, edge.target)
        self._incidence.remove(edge)
        self._changed(Change("edge_removed", edge=edge))

    def set(self, name: str, **settings: Any) -> None:
        """Change settings of a node; edges to ports that vanish must be taken away first.

        Raises
        ------
        SettingError, PortError
        """
        self.replace_node(name, self.node(name).with_settings(**settings))

    def replace_node(self, name: str, node: NodeType) -> None:
        """Put another NodeType object in a node's place; its wired ports must exist there too."""
        old = self.node(name)
        self._wiring.check_kept(name, node, self._edges_at(name))
        self._types[name] = node
        self._digraph.add_node(name, node)
        if _start_values(old) != _start_values(node):
            # A new start value is what the user wants to see, not the one learned before.
            self._weights.set(name, "value", None)
        self._changed(Change("node_changed", name))

    def rename(self, old: str, new: str) -> None:
        """Give a node another name.

        Raises
        ------
        NodeNameError
        """
        self.node(old)
        if old == new:
            return
        self._names.check(new)
        self._digraph.rename(old, new)
        self._types[new] = self._types.pop(old)
        self.order.rename(old, new)
        self._incidence.rename(old, new)
        self._weights.rename(old, new)
        groups = {key: group.renamed(old, new) for key, group in self.groups.items()}
        is_member = groups != self.groups
        self.groups = groups
        self._changed(Change("node_renamed", new, old_name=old))
        if is_member:
            self._changed(Change("groups_changed"))

    def change_settings(self, **settings: Any) -> None:
        """Change settings of the graph itself: dtype, seed, batch_size, is_training …"""
        checked = GraphSettings.model_validate({**self.settings.model_dump(), **settings})
        self.settings = checked
        self._changed(Change("settings_changed"))

    def set_blocks(self, blocks: Mapping[str, Any]) -> None:
        """Take over other blocks; `blocks.library` also renews what is made of them."""
        self.blocks = dict(blocks)
        self._changed(Change("blocks_changed"))

    def set_groups(self, groups: Mapping[str, Group]) -> None:
        """Take over which nodes stand expanded; nodes and edges stay as they are."""
        self.groups = dict(groups)
        self._changed(Change("groups_changed"))

    @contextmanager
    def bulk(self, places: Mapping[str, int] | None = None) -> Iterator[None]:
        """Add much at once: the order is sorted once at the end, watchers hear one "loaded".

        Parameters
        ----------
        places : mapping, optional
            Place of each node in the order, from 0; taken where it fits the edges.

        Raises
        ------
        CycleError
            At the end, when the edges close a cycle; the graph is then emptied.
        """
        watchers, self._watchers = self._watchers, []
        self._is_bulk = True
        try:
            yield
            self.order.sort()
            if places is not None:
                self.order.arrange(places)
        except Exception:
            version = self.version
            self.__init__(self.name, self.settings)  # type: ignore[misc]  # back to empty
            self.version = version + 1
            raise
        finally:
            self._is_bulk = False
            self._watchers = watchers
        self._changed(Change("loaded"))

    # Weights

    def weight(self, name: str, weight: Weight) -> Array:
        """Return the tensor a node owns: the learned one, or its first values from the seed.

        A learned tensor whose shape no longer fits (the settings changed) is kept aside, and
        comes back when the setting is undone.
        """
        return self._weights.get(name, weight, self.settings.seed)

    def weight_in_precision(self, name: str, weight: Weight) -> Array:
        """Return the tensor a node owns in the precision of the graph."""
        return self._weights.get_as(name, weight, self.settings.seed, self.settings.dtype)

    def learned_weights(self) -> Mapping[tuple[str, str], Array]:
        """Return the tensors that were set, by (node, weight). Not to be changed."""
        return self._weights.learned

    def set_weights(self, weights: Mapping[tuple[str, str], Array | None]) -> None:
        """Set learned tensors by (node, weight); None goes back to the first values."""
        for name, _ in weights:
            self.node(name)
        for (name, weight), array in weights.items():
            self._weights.set(name, weight, array)
        self._changed(Change("weights_changed"))

    def random_for(self, name: str, purpose: str) -> np.random.Generator:
        """Return the generator of one node and purpose, from the document's seed."""
        return random_for(self.settings.seed, name, purpose)

    # Watching

    def watch(self, watcher: Callable[[Change], None]) -> None:
        """Call `watcher` after every change."""
        self._watchers.append(watcher)

    def unwatch(self, watcher: Callable[[Change], None]) -> None:
        self._watchers.remove(watcher)

    def _changed(self, change: Change) -> None:
        self.version += 1
        for watcher in tuple(self._watchers):
            watcher(change)

    # Names

    def is_free_name(self, name: str) -> bool:
        """Whether a node could have this name now."""
        try:
            self._names.check(name)
        except NodeNameError:
            return False
        return True

    def check_kinds(self, edge: Edge) -> None:
        """Raise PortError when the edge would carry numbers of the wrong kind."""
        self._wiring.check_kinds(edge)


def _start_values(node: NodeType) -> Any:
    return node if node.role == "parameter" else None
