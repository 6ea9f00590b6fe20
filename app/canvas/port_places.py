"""Where ports are: at the sides of a node, and below it those of learned tensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nodes.node_type import NodeType
from nodes.ports import Port

LAYER_PITCH = 22.0
FIRST_WEIGHT = 20.0
WEIGHT_PITCH = 22.0


@dataclass(frozen=True, slots=True)
class PortPlace:
    """Where a port is, relative to the node's origin.

    Attributes
    ----------
    from_below : bool
        Whether wires come from below: so do learned tensors, into the lower side of a layer.
    """

    x: float
    y: float
    from_below: bool = False


def in_column(
    ports: Sequence[Port], x: float, middle: float, pitch: float
) -> Mapping[str, PortPlace]:
    """Spread ports about the middle of a side."""
    first = middle - pitch * (len(ports) - 1) / 2
    return _places(tuple(port.name for port in ports), x, first, pitch)


def in_rows(ports: Sequence[Port], x: float, first: float) -> Mapping[str, PortPlace]:
    """Put the first port at a height, the others below."""
    return _places(tuple(port.name for port in ports), x, first, LAYER_PITCH)


@lru_cache(maxsize=1_000)
def _places(
    names: tuple[str, ...], x: float, first: float, pitch: float
) -> Mapping[str, PortPlace]:
    """Return ports one below the other; nodes that look alike share them."""
    return {name: PortPlace(x, first + pitch * i) for i, name in enumerate(names)}


def at_weights(node: NodeType, height: float) -> dict[str, PortPlace]:
    """Return the ports of learned tensors along the lower side."""
    return {
        port.name: PortPlace(FIRST_WEIGHT + WEIGHT_PITCH * i, height, from_below=True)
        for i, port in enumerate(p for p in node.weight_ports() if not p.is_hidden)
    }


def with_more(
    places: Mapping[str, PortPlace], more: Mapping[str, PortPlace]
) -> Mapping[str, PortPlace]:
    """Return both, the ones that are shared where there are no more."""
    return {**places, **more} if more else places
