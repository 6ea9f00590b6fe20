"""Replacing a node by one of another type, keeping what fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from app.document.parts import learned_of
from graph_engine.edge import Edge, with_name
from graph_engine.errors import PortError
from nodes.errors import SettingError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array


class ReplaceType(GraphCommand):
    """Let a node be of another type.

    Settings of the same name stay where their values are allowed. Ports are matched by name, what
    is left by order; wires that find no port go. Learned weights stay where name and shape agree.
    A name that was generated from the old type becomes one of the new type.

    Attributes
    ----------
    name : str
        Of the node, once it is done.
    lost : tuple of Edge
        The wires that found no port, once it is done.
    """

    def __init__(self, document: Document, name: str, type_id: str) -> None:
        cls = document.graph.node_class(type_id)
        text = translated("Replace {name} by {title}").format(name=name, title=cls.title)
        super().__init__(document, text)
        self._old_name = self.name = name
        self._cls = cls
        self._old: NodeType | None = None
        self._edges: tuple[Edge, ...] = ()
        self._learned: dict[tuple[str, str], Array] = {}
        self.lost: tuple[Edge, ...] = ()

    def touched(self) -> Iterable[str]:
        graph, name = self.document.graph, self._old_name
        self._edges = (*graph.edges_into(name).values(), *graph.edges_out_of(name))
        return {name, *(end for edge in self._edges for end in (edge.source, edge.target))}

    def change(self) -> None:
        graph, name = self.document.graph, self._old_name
        self._old = graph.node(name)
        new = kept_settings(self._old, self._cls)
        self._learned = learned_of(graph, {name})
        self.setObsolete(new == self._old)
        if self.isObsolete():
            return
        ports = _matched(self._old, new, {e.target_port for e in self._edges if e.target == name})
        before = self.document.sheet.bends
        for edge in self._edges:
            graph.disconnect(edge)
        # While it has no wires: views hear of each change, and meet no port that is gone.
        if re.fullmatch(re.escape(self._old.stem or self._old.id) + r"_\d+", name):
            self.name = self._free_name(new)
            graph.rename(name, self.name)
        graph.replace_node(self.name, new)
        lost, bends = [], {}
        for edge in self._edges:
            end = _moved(edge, name, *ports)
            fresh = None if end is None else with_name(end, name, self.name)
            if fresh is None or not self._connects(fresh):
                lost.append(edge)
            elif edge in before:
                bends[fresh] = before[edge]
        self.lost = tuple(lost)
        if bends:
            self.document.put_sheet(self.document.sheet.with_bends(bends))
        self._drop_weights()

    def _connects(self, edge: Edge) -> bool:
        try:
            self.document.graph.connect(
                (edge.source, edge.source_port), (edge.target, edge.target_port)
            )
        except PortError:  # the numbers are of the wrong kind
            return False
        return True

    def _drop_weights(self) -> None:
        """Let go of learned tensors that are none of the new type's, or of another shape."""
        graph = self.document.graph
        weights = self.document.shapes.of(self.name).weights
        known = {weight.name: weight.shape for weight in weights}
        unfit = {
            (self.name, weight): None
            for (_, weight), array in self._learned.items()
            if known.get(weight) != array.shape
        }
        if unfit:
            graph.set_weights(unfit)

    def _free_name(self, node: NodeType) -> str:
        graph, stem, count = self.document.graph, node.stem or node.id, 1
        while not graph.is_free_name(name := f"{stem}_{count}"):
            count += 1
        return name

    def change_back(self) -> None:
        graph, name = self.document.graph, self._old_name
        if self._old is None:
            return
        now = self.name if self.name in graph else name
        for edge in (*graph.edges_into(now).values(), *graph.edges_out_of(now)):
            graph.disconnect(edge)
        if now != name:
            graph.rename(now, name)
        graph.replace_node(name, self._old)
        if self.before is not None:
            self.before.restore_places(graph)
        for edge in self._edges:
            graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        lost = {k: a for k, a in self._learned.items() if k not in graph.learned_weights()}
        if lost:
            graph.set_weights(lost)

    roll_back = change_back


def kept_settings(old: NodeType, cls: type[NodeType]) -> NodeType:
    """Return a node of another type with the settings of the old one that it can have.

    Raises
    ------
    SettingError
        Where the type has settings without defaults that the old one does not know.
    """
    wanted = {key: value for key, value in old.model_dump().items() if key in cls.model_fields}
    try:
        return cls.checked(wanted)
    except SettingError:
        pass
    kept: dict[str, Any] = {}
    for key, value in wanted.items():
        try:
            cls.checked({**kept, key: value})
        except SettingError:
            continue
        kept[key] = value
    return cls.checked(kept)


def matched(
    old: Sequence[Port], new: Sequence[Port], wired: Iterable[str] | None = None
) -> dict[str, str]:
    """Return the new port for each old one: of the same name, else the next that is left.

    Parameters
    ----------
    wired : iterable of str, optional
        The old ports that matter; left out, all do.
    """
    names = [port.name for port in old if wired is None or port.name in wired]
    known = [port.name for port in new if not port.is_hidden]
    found = {name: name for name in names if name in known}
    left = [name for name in known if name not in found]
    found.update(zip([name for name in names if name not in found], left, strict=False))
    return found


def _matched(
    old: NodeType, new: NodeType, wired: set[str]
) -> tuple[dict[str, str], dict[str, str]]:
    into = matched(old.data_ports(), new.data_ports(), wired)
    weights = {port.name for port in new.weight_ports()}
    into.update({p.name: p.name for p in old.weight_ports() if p.name in weights})
    return into, matched(old.output_ports(), new.output_ports())


def _moved(edge: Edge, name: str, into: dict[str, str], out: dict[str, str]) -> Edge | None:
    source_port, target_port = edge.source_port, edge.target_port
    if edge.target == name:
        if target_port not in into:
            return None
        target_port = into[target_port]
    elif source_port not in out:
        return None
    else:
        source_port = out[source_port]
    return Edge(edge.source, source_port, edge.target, target_port)
