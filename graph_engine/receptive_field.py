"""What an element depends on, and what it influences: at one node, and through the whole graph.

The receptive field of an output element is every input element that it would move with, for
weights and inputs that are nothing special (Luo et al. 2016, section 2). How it is found at one
node, `dependence` says; through several nodes the fields of all elements reached are joined.
Integer inputs, such as labels, end the way: nothing moves with them a little.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from graph_engine.dependence import Dependence
from graph_engine.edge import Edge
from graph_engine.errors import RunError
from graph_engine.result import Result
from graph_engine.structure import GraphStructure
from nodes.shapes import Array

Masks = Mapping[tuple[str, str], Array]
"""A boolean array for each (node, port), in the shape of the tensor."""

KEPT = 32
"""Nodes of a run that are kept as they were asked: the next element is asked for soon."""

_known: WeakKeyDictionary[Result, dict[str, Dependence]] = WeakKeyDictionary()


def direct_field(
    result: Result, name: str, index: tuple[int, ...], port: str | None = None
) -> dict[str, Array]:
    """Return what one output element depends on, by input port of its node.

    Parameters
    ----------
    index : tuple of int
        Of the element.
    port : str, optional
        The output port; left out, the first.

    Raises
    ------
    RunError
        When the node did not run.
    """
    ports, dependence = _node(result, name)
    wanted = _one_hot(dependence.outputs, _number(ports[1], port), index)
    masks = dependence.inputs_of(wanted)
    return {each: mask for each, mask in zip(ports[0], masks, strict=True) if mask is not None}


def direct_influence(
    result: Result, name: str, port: str, index: tuple[int, ...]
) -> dict[str, Array]:
    """Return what one element of an input moves, by output port of the node it comes into.

    Raises
    ------
    RunError
        When the node did not run.
    """
    ports, dependence = _node(result, name)
    number = _number(ports[0], port)
    changed = np.zeros(np.shape(dependence.inputs[number]), bool)
    changed[index] = True
    return dict(zip(ports[1], dependence.outputs_of(number, changed), strict=True))


def receptive_field(
    graph: GraphStructure,
    result: Result,
    name: str,
    index: tuple[int, ...],
    port: str | None = None,
) -> dict[tuple[str, str], Array]:
    """Return what one output element depends on in every tensor before it.

    Returns
    -------
    dict of (node, port) to boolean array
        Outputs of nodes, and weights that nodes own; the element itself among them.

    Raises
    ------
    RunError
        When the node did not run.
    """
    ports, dependence = _node(result, name)
    number = _number(ports[1], port)
    wanted = _one_hot(dependence.outputs, number, index)
    found: dict[tuple[str, str], Array] = {(name, ports[1][number]): wanted[number]}
    upstream = graph.order.upstream([name])
    for each in sorted(upstream, key=_places(graph).__getitem__, reverse=True):
        outputs = [port.name for port in graph.node(each).output_ports()]
        asked = [found.get((each, port)) for port in outputs]
        if all(mask is None for mask in asked) or not result.has_value(each):
            continue
        (inputs, _), dependence = _node(result, each)
        edges = graph.edges_into(each)
        for port_name, mask in zip(inputs, dependence.inputs_of(asked), strict=True):
            if mask is not None:
                edge = edges.get(port_name)
                _join(found, (each, port_name) if edge is None else _source(edge), mask)
    return found


def influence(
    graph: GraphStructure,
    result: Result,
    name: str,
    index: tuple[int, ...],
    port: str | None = None,
) -> dict[tuple[str, str], Array]:
    """Return what one output element moves in every tensor behind it.

    Returns
    -------
    dict of (node, port) to boolean array
        Outputs of nodes; the element itself among them.

    Raises
    ------
    RunError
        When the node did not run.
    """
    ports, dependence = _node(result, name)
    number = _number(ports[1], port)
    start = _one_hot(dependence.outputs, number, index)[number]
    found: dict[tuple[str, str], Array] = {(name, ports[1][number]): start}
    behind = graph.order.downstream([name]) - {name}
    for each in sorted(behind, key=_places(graph).__getitem__):
        if not result.has_value(each):
            continue
        (inputs, outputs), dependence = _node(result, each)
        for port_name, edge in graph.edges_into(each).items():
            changed = found.get(_source(edge))
            if changed is None or not changed.any():
                continue
            moved = dependence.outputs_of(inputs.index(port_name), changed)
            for output, mask in zip(outputs, moved, strict=True):
                _join(found, (each, output), mask)
    return found


def _node(result: Result, name: str) -> tuple[tuple[list[str], list[str]], Dependence]:
    """Return the names of a node's input and output ports, and the node as it ran."""
    step, context = result.step(name)
    inputs = [port.name for port in step.type.input_ports()]
    outputs = [port.name for port in step.type.output_ports()]
    known = _known.setdefault(result, {})
    if name not in known:
        if len(known) >= KEPT:
            del known[next(iter(known))]
        values = [result.value(name, port) for port in outputs]
        is_training = context is not None and context.is_training
        known[name] = Dependence(step.type, result.inputs_of(name), values, is_training)
    return (inputs, outputs), known[name]


def _number(ports: list[str], port: str | None) -> int:
    if port is None:
        return 0
    if port not in ports:
        raise RunError(f"there is no port {port!r}", f"There are: {', '.join(ports)}.")
    return ports.index(port)


def _one_hot(outputs: list[Any], number: int, index: tuple[int, ...]) -> list[Any]:
    masks: list[Any] = [None] * len(outputs)
    masks[number] = np.zeros(np.shape(outputs[number]), bool)
    masks[number][index] = True
    return masks


def _places(graph: GraphStructure) -> dict[str, int]:
    return {name: place for place, name in enumerate(graph.order.sorted_names())}


def _source(edge: Edge) -> tuple[str, str]:
    return edge.source, edge.source_port


def _join(found: dict[tuple[str, str], Array], key: tuple[str, str], mask: Array) -> None:
    found[key] = found[key] | mask if key in found else mask
