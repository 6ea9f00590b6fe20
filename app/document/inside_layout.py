"""Places for what a node is made of: inside it, or where it stands expanded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.document.layout import Arranged, arranged
from app.document.room import DEFAULT_SIZE
from graph_engine.group import Group
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure

ROW_DROP = 84.0
ROW_GAP = 40.0
"""Of the row of shared tensors: below all else, and between two of them."""

Place = tuple[float, float]
Size = tuple[float, float]


def arranged_inside(
    graph: GraphStructure,
    shapes: ShapeTable,
    names: Iterable[str],
    sizes: Mapping[str, Size],
    *,
    groups: Mapping[str, Group] | None = None,
    pins: Mapping[str, Place] | None = None,
    folds: bool = False,
) -> Arranged:
    """Lay some nodes of a graph out by themselves.

    Numbers stand beside what they lead to. Learned tensors that enter layers from below, as those
    that all steps of a recurrence share, stand in a row below.

    Parameters
    ----------
    groups, pins, folds
        As `app.document.layout.arrange`.
    """
    chosen = dict.fromkeys(names)
    beneath = [name for name in chosen if _comes_from_below(graph, name)]
    above = chosen.keys() - beneath or chosen.keys()
    laid = arranged(
        graph,
        sizes,
        names=above,
        shapes=shapes,
        groups=groups,
        pins=pins,
        keeps_constants_near=True,
        folds=folds and not beneath,
    )
    if len(laid.places) < len(chosen):
        laid.places.update(_row_below(graph, beneath, laid.places, sizes))
    return laid


def arrange_inside(
    graph: GraphStructure,
    shapes: ShapeTable,
    names: Iterable[str],
    sizes: Mapping[str, Size],
    **settings: Any,
) -> dict[str, Place]:
    """Return the top left corner of some nodes: the places of `arranged_inside`, which see."""
    return arranged_inside(graph, shapes, names, sizes, **settings).places


def _comes_from_below(graph: GraphStructure, name: str) -> bool:
    """Whether a node is a parameter that is wired to weights only."""
    edges = graph.edges_out_of(name)
    if graph.node(name).role != "parameter" or not edges:
        return False
    return all(
        edge.target_port in {port.name for port in graph.node(edge.target).weight_ports()}
        for edge in edges
    )


def _row_below(
    graph: GraphStructure,
    names: Iterable[str],
    places: Mapping[str, Place],
    sizes: Mapping[str, Size],
) -> dict[str, Place]:
    """Return a row of nodes, each as near as there is room below what it leads to."""
    wanted: dict[str, float] = {}
    ports: dict[str, int] = {}
    for name in names:
        edges = graph.edges_out_of(name)
        order = [port.name for port in graph.node(edges[0].target).weight_ports()]
        ports[name] = order.index(edges[0].target_port)
        targets = [edge.target for edge in edges if edge.target in places]
        middles = [places[each][0] + _size(sizes, each)[0] / 2 for each in targets]
        wanted[name] = sum(middles) / max(len(middles), 1) - _size(sizes, name)[0] / 2
    level = ROW_DROP + max(y + _size(sizes, name)[1] for name, (_, y) in places.items())
    found: dict[str, Place] = {}
    x = -float("inf")
    for name in sorted(wanted, key=lambda each: (wanted[each], ports[each])):
        x = max(wanted[name], x)
        found[name] = (x, level)
        x += _size(sizes, name)[0] + ROW_GAP
    # Each stands right of where it would be best, or there: on the whole, they are moved back.
    back = sum(found[name][0] - wanted[name] for name in found) / max(len(found), 1)
    return {name: (round(x - back), round(y)) for name, (x, y) in found.items()}


def _size(sizes: Mapping[str, Size], name: str) -> Size:
    return sizes.get(name, DEFAULT_SIZE)
