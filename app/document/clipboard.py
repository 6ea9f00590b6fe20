"""Copy and paste: nodes, edges among them, blocks in use, notes and frames, as JSON text.

Text that is pasted may come from anywhere. It is checked in full before anything is added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from graphlib import CycleError as SortError
from graphlib import TopologicalSorter
from typing import Any

from app.document.copied_blocks import read_blocks, records_of
from app.document.copied_sheet import (
    copied_sheet,
    moved,
    read_copied_sheet,
    records_of_sheet,
)
from app.document.document import Document, Position
from app.document.parts import Parts
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.library import type_for
from graph_engine.edge import Edge
from graph_engine.errors import CycleError, GraphError, ProjectError
from graph_engine.names import check_name
from nodes.errors import RuleError, UnknownNodeTypeError
from nodes.node_type import NodeType

MIME_TYPE = "application/x-gradloom-nodes"
NODE_TYPE_MIME = "application/x-gradloom-node-type"
"""What is dragged from the palette onto the canvas: the id of a node type."""
FORMAT = 1
MAXIMUM_LETTERS = 16_000_000
MAXIMUM_NODES = 20_000
FARTHEST = 1e6


class ClipboardError(GraphError):
    """Text that cannot be pasted."""

    def __init__(self, rule: str, remedy: str = "") -> None:
        super().__init__(
            f"what was copied cannot be pasted: {rule}", remedy or "Copy nodes in Gradloom."
        )


def copy_text(document: Document, names: Iterable[str], cards: Iterable[str] = ()) -> str:
    """Return nodes and the edges among them as text; learned weights stay behind.

    Parameters
    ----------
    cards : iterable of str
        Notes and frames that go along.
    """
    graph = document.graph
    place = graph.order.position
    chosen = sorted({name for name in names if name in graph}, key=place.__getitem__)
    left, top = corner_of(document, chosen, cards := tuple(cards))
    among = set(chosen)
    edges = [
        edge for name in chosen for edge in graph.edges_into(name).values() if edge.source in among
    ]
    copied = {
        "gradloom": FORMAT,
        "nodes": [
            {
                "name": name,
                "type": graph.node(name).id,
                "settings": graph.node(name).model_dump(mode="json"),
                "position": [
                    document.position(name)[0] - left,
                    document.position(name)[1] - top,
                ],
            }
            for name in chosen
        ],
        "edges": [[e.source, e.source_port, e.target, e.target_port] for e in edges],
        **records_of(graph.node(name) for name in chosen),
        **records_of_sheet(moved(copied_sheet(document.sheet, edges, cards), -left, -top)),
    }
    return json.dumps(copied, ensure_ascii=False)


def corner_of(document: Document, names: Iterable[str], cards: Iterable[str] = ()) -> Position:
    """Return the top left corner of nodes, notes and frames together; (0, 0) of none."""
    known = document.sheet.cards
    places = [document.position(name) for name in names]
    places += [(known[id_].x, known[id_].y) for id_ in cards if id_ in known]
    if not places:
        return 0.0, 0.0
    return min(x for x, _ in places), min(y for _, y in places)


def read_text(text: str) -> Parts:
    """Return the parts that a text describes.

    Raises
    ------
    ClipboardError, CycleError
    """
    if len(text) > MAXIMUM_LETTERS:
        raise ClipboardError(f"it has {len(text)} letters, at most {MAXIMUM_LETTERS} are taken")
    try:
        found = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise ClipboardError("it is not text that Gradloom wrote") from None
    if not isinstance(found, dict) or found.get("gradloom") != FORMAT:
        raise ClipboardError("it is not text that Gradloom wrote")
    listed = _list(found.get("nodes"), "nodes")
    has_cards = bool(found.get("notes") or found.get("frames"))
    if not (0 if has_cards else 1) <= len(listed) <= MAXIMUM_NODES:
        raise ClipboardError(f"it has {len(listed)} nodes, 1 to {MAXIMUM_NODES} are taken")
    blocks = read_blocks(found, _node, ClipboardError)
    nodes: dict[str, NodeType] = {}
    positions: dict[str, Position] = {}
    for item in listed:
        name, node = _node(item, blocks)
        if name in nodes:
            raise ClipboardError(f"two nodes are named {name!r}")
        nodes[name], positions[name] = node, _position(item.get("position", [0.0, 0.0]), name)
    edges = tuple(_edge(item, nodes) for item in _list(found.get("edges"), "edges"))
    ordered = _in_order(nodes, edges)
    try:
        sheet = read_copied_sheet(found, edges, FARTHEST)
    except ProjectError as error:
        raise ClipboardError(error.rule) from None
    return Parts({name: nodes[name] for name in ordered}, edges, positions, {}, blocks, sheet)


def _refuse_constant(text: str) -> Any:
    raise ValueError(f"{text} is not a number of JSON")


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise ClipboardError(f"its {what} are not a list")
    return value


def _node(item: Any, blocks: Mapping[str, BlockDefinition]) -> tuple[str, NodeType]:
    if not isinstance(item, dict):
        raise ClipboardError("a node in it is not an object")
    name, type_id, settings = item.get("name"), item.get("type"), item.get("settings", {})
    if not isinstance(name, str) or not isinstance(type_id, str) or not isinstance(settings, dict):
        raise ClipboardError("a node in it has no name, type and settings")
    try:
        check_name(name)
        node = type_for(type_id, blocks).checked(settings)
    except GraphError as error:
        raise ClipboardError(error.rule) from None
    except RuleError as error:
        raise ClipboardError(f"node {name!r}: {error.rule}") from None
    except UnknownNodeTypeError as error:
        raise ClipboardError(f"node {name!r}: {str(error).partition('.')[0]}") from None
    except RecursionError:
        raise ClipboardError(f"node {name!r}: its settings are nested too deeply") from None
    return name, node


def _position(value: Any, name: str) -> Position:
    if not isinstance(value, list) or len(value) != 2:
        raise ClipboardError(f"the position of {name!r} is not two numbers")
    x, y = (_coordinate(number, name) for number in value)
    return x, y


def _coordinate(number: Any, name: str) -> float:
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise ClipboardError(f"the position of {name!r} is not two numbers")
    if not abs(number) <= FARTHEST:  # as NaN is not
        raise ClipboardError(f"the position of {name!r} is out of reach")
    return float(number)


def _edge(item: Any, nodes: dict[str, NodeType]) -> Edge:
    if not isinstance(item, list) or len(item) != 4 or not all(isinstance(i, str) for i in item):
        raise ClipboardError("an edge in it is not four names")
    edge = Edge(*item)
    for name in (edge.source, edge.target):
        if name not in nodes:
            raise ClipboardError(f"an edge in it ends at {name!r}, which is not among its nodes")
    return edge


def _in_order(nodes: dict[str, NodeType], edges: tuple[Edge, ...]) -> list[str]:
    # Added in this order, every edge is accepted without moving a node.
    sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(nodes, ()))
    for edge in edges:
        sorter.add(edge.target, edge.source)
    try:
        return list(sorter.static_order())
    except SortError as error:
        raise CycleError(tuple(error.args[1])) from None
