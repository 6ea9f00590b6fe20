"""Which output may be wired to which input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from graph_engine.edge import Edge
from graph_engine.errors import PortError
from nodes.node_type import NodeType
from nodes.ports import Port

End = str | tuple[str, str]
"""A node (its first port that fits), or a node and one of its ports."""


class Wiring:
    """Finds the ports of an edge to be, and says why it cannot be.

    Parameters
    ----------
    node : callable
        ``node(name) -> NodeType``.
    wired_into : callable
        ``wired_into(name) -> mapping``: the edges that end at a node, by port.
    """

    def __init__(
        self, node: Callable[[str], NodeType], wired_into: Callable[[str], Mapping[str, Edge]]
    ) -> None:
        self._node = node
        self._wired_into = wired_into

    def edge(self, source: End, target: End) -> Edge:
        """Return the edge between two ends, ports filled in.

        Raises
        ------
        PortError
            No such port, or no free one.
        """
        source_name, source_port = (source, None) if isinstance(source, str) else source
        target_name, target_port = (target, None) if isinstance(target, str) else target
        outputs = self._node(source_name).output_ports()
        inputs = tuple(p for p in self._node(target_name).input_ports() if not p.is_hidden)
        if source_port is None:
            source_port = outputs[0].name
        elif source_port not in {port.name for port in outputs}:
            raise self._no_port("output", source_port, source_name, outputs)
        if target_port is None:
            taken = self._wired_into(target_name)
            free = [p for p in inputs if p.name not in taken and not p.is_weight]
            if not free:
                raise PortError(
                    f"{self._title(target_name)} has no free input",
                    "Disconnect one first, or name the port.",
                    target_name,
                )
            target_port = free[0].name
        elif target_port not in {port.name for port in inputs}:
            raise self._no_port("input", target_port, target_name, inputs)
        return Edge(source_name, source_port, target_name, target_port)

    def check_kinds(self, edge: Edge) -> None:
        """Raise PortError when the edge would carry numbers of the wrong kind."""
        outputs, inputs = (
            self._node(edge.source).output_ports(),
            self._node(edge.target).input_ports(),
        )
        sent = next(port for port in outputs if port.name == edge.source_port)
        taken = next(port for port in inputs if port.name == edge.target_port)
        if "any" not in (sent.kind, taken.kind) and sent.kind != taken.kind:
            rule = (
                f"{edge.source}.{sent.name} carries {sent.kind} numbers, {taken.name} of "
                f"{self._title(edge.target)} takes {taken.kind} ones"
            )
            remedy = (
                "Wire class labels, or a Value with integer numbers."
                if taken.kind == "integer"
                else "Wire a tensor of floats."
            )
            raise PortError(rule, remedy, edge.target)

    def check_kept(self, name: str, node: NodeType, edges: Iterable[Edge]) -> None:
        """Raise PortError when another NodeType in a node's place lacks a port that is wired."""
        inputs = {port.name for port in node.input_ports()}
        outputs = {port.name for port in node.output_ports()}
        for edge in edges:
            ends = (
                (edge.target, "input", edge.target_port, inputs),
                (
                    edge.source,
                    "output",
                    edge.source_port,
                    outputs,
                ),
            )
            for end, way, port, known in ends:
                if end == name and port not in known:
                    rule = f"{way} {port} of {self._title(name)} is wired and would vanish"
                    raise PortError(rule, "Disconnect it first.", name)

    def _no_port(self, way: str, port: str, name: str, ports: Iterable[Port]) -> PortError:
        known = ", ".join(p.name for p in ports) or "none"
        rule = f"{self._title(name)} has no {way} {port!r}"
        return PortError(rule, f"Its {way}s are: {known}.", name)

    def _title(self, name: str) -> str:
        return f'{self._node(name).title} "{name}"'
