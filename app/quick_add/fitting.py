"""Which node types fit at the free end of a wire, and by which port."""

from __future__ import annotations

from collections.abc import Iterable

from app.canvas.ports import PortEnd
from app.document.document import Document
from app.document.splicing import first_input, first_output
from app.widgets.type_families import family_of_type
from graph_engine.graph import Graph
from nodes.errors import RuleError, SettingError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape

SOURCES = "inputs"
"""The family of what a graph begins with."""


def fitting_types(
    document: Document, end: PortEnd, types: Iterable[type[NodeType]]
) -> list[type[NodeType]]:
    """Return the types of which a new node can take up a wire that begins at a port.

    The kinds of numbers must agree, and the shape must suit, as far as that is known before
    anything else is wired to the node. What needs no other wire comes first, and among what a
    wire can lead on to, what people look for as a source comes last.
    """
    fitting = [cls for cls in types if _fits(document, end, cls)]
    return sorted(fitting, key=lambda cls: (_wants_more(cls, end), _is_aside(cls, end)))


def _wants_more(cls: type[NodeType], end: PortEnd) -> bool:
    wanted = [port for port in cls.checked({}).data_ports() if not port.is_optional]
    return len(wanted) > (1 if end.way == "out" else 0)


def _is_aside(cls: type[NodeType], end: PortEnd) -> bool:
    return end.way == "out" and family_of_type(cls).id == SOURCES


def fitting_port(graph: Graph, end: PortEnd, node: NodeType) -> Port | None:
    """Return the port of a new node that takes up a wire from a port; None where none does."""
    port = port_of(graph, end)
    if port is None:
        return None
    return first_input(node, port) if end.way == "out" else first_output(node, port)


def port_of(graph: Graph, end: PortEnd) -> Port | None:
    """Return the port that a wire begins at; None where it is gone since."""
    if end.node not in graph:
        return None
    node = graph.node(end.node)
    ports = node.output_ports() if end.way == "out" else node.input_ports()
    return next((port for port in ports if port.name == end.port), None)


def _fits(document: Document, end: PortEnd, cls: type[NodeType]) -> bool:
    try:
        node = cls.checked({})
    except SettingError:  # a type whose settings have no defaults
        return False
    port = fitting_port(document.graph, end, node)
    if port is None:
        return False
    if end.way == "in":
        return True  # the shape it will send is its setting, or depends on what it gets
    try:
        _check_taken(node, port, _sent_shape(document, end))
    except RuleError:
        return False
    return True


def _sent_shape(document: Document, end: PortEnd) -> Shape | None:
    outputs = document.shapes.of(end.node).outputs
    if outputs is None:
        return None
    names = [port.name for port in document.graph.node(end.node).output_ports()]
    return outputs[names.index(end.port)]


def _check_taken(node: NodeType, port: Port, shape: Shape | None) -> None:
    """Raise RuleError where a new node cannot take a shape at one of its inputs."""
    ports = node.data_ports()
    is_alone = all(each.is_optional or each.name == port.name for each in ports)
    if shape is None or not is_alone:
        return  # what comes to its other inputs may yet suit it
    wired = (shape if each.name == port.name else None for each in ports)
    node.output_shapes(*wired)  # type: ignore[arg-type]  # None for optional ones
